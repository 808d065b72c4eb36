package dev.perfgate.cli.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.init.Dialog;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CustomLoadTest {
    private final List<String> asked = new ArrayList<>();
    private final List<String> said = new ArrayList<>();

    @Test
    void whatIsNotGivenIsAskedFor() {
        Section shop = shop("{preset: custom, spawnRate: 3/s}", "50", "2m");
        assertThat(asked).containsExactly("shop: users [10]: ", "shop: duration [1m]: ");
        assertThat(shop.string("users")).contains("50");
        assertThat(shop.string("spawnRate")).contains("3/s");
        assertThat(shop.string("duration")).contains("2m");
    }

    @Test
    void emptyAnswerIsTheUsualValue() {
        Section shop = shop("{preset: Custom}", "", " ", "");
        assertThat(shop.string("users")).contains("10");
        assertThat(shop.string("spawnRate")).contains("2/s");
        assertThat(shop.string("duration")).contains("1m");
    }

    @Test
    void answerThatMakesNoSenseIsAskedForAgain() {
        Section shop = shop("{preset: custom, duration: 1m}", "many", "5", "fast", "1/s");
        assertThat(asked)
                .containsExactly(
                        "shop: users [10]: ",
                        "shop: users [10]: ",
                        "shop: users started per second [2/s]: ",
                        "shop: users started per second [2/s]: ");
        assertThat(said)
                .containsExactly(
                        "  'users' must be a whole number from 1 to 10000000, but is 'many'",
                        "  'spawnRate' must be a rate above 0, but is 'fast' - write for example '500/s'");
        assertThat(shop.string("users")).contains("5");
    }

    @Test
    void whoeverEndsTheDialogueIsToldByTheReaderWhatIsMissing() {
        assertThat(shop("{preset: custom}").has("users")).isFalse();
        assertThat(asked).hasSize(1);
    }

    @Test
    void nobodyIsAskedAboutOtherLoads() {
        shop("{preset: heavy}");
        shop("{users: 5}");
        assertThat(asked).isEmpty();
    }

    private Section shop(String scenario, String... answers) {
        Deque<String> left = new ArrayDeque<>(Arrays.asList(answers));
        CustomLoad custom = new CustomLoad(new Dialog() {
            @Override
            public void say(String line) {
                said.add(line);
            }

            @Override
            public Optional<String> ask(String question) {
                asked.add(question);
                return Optional.ofNullable(left.poll());
            }
        });
        Problems problems = new Problems();
        MappingNode document =
                YamlDocument.parse("scenarios: {shop: " + scenario + "}", "perf.yml", name -> null, problems);
        return Objects.requireNonNull(new Section(custom.complete(document), "", problems)
                .sectionsByName("scenarios")
                .get("shop"));
    }
}
