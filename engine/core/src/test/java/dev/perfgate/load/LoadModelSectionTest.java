package dev.perfgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class LoadModelSectionTest {
    @Test
    void loadWithoutAnEndStillKnowsItsOtherKeysAndTheirProblems() {
        Problems problems = new Problems();
        Section section = new Section(Nodes.fromMap(Map.of("users", -5), "Suite"), "", problems);
        assertThat(LoadModelSection.read(section)).isEmpty();
        section.done();
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly(
                        "Suite: a load needs an end - add 'duration: 30s' or 'iterations: 1000'",
                        "Suite at users: 'users' must be a whole number from 1 to 10000000, but is '-5'");
    }

    @Test
    void optionWithoutALoadIsNamedOnce() {
        Problems problems = new Problems();
        Map<String, Object> load = Map.of("stages", List.of("1m to 0 users"));
        LoadModelSection.read(new Section(
                Nodes.fromOptions(load, path -> path.startsWith("stages") ? "--stage" : "command line"), "", problems));
        assertThat(problems.all())
                .extracting(Problem::toString)
                .containsExactly("--stage has no stage with a load - add for example '- 1m to 50 users'");
    }
}
