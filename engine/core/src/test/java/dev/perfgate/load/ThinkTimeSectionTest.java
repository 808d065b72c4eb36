package dev.perfgate.load;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ThinkTimeSectionTest {
    private final Problems problems = new Problems();

    @Test
    void thinkTimeIsAWaitARangeAPaceOrNothing() {
        assertThat(read("thinkTime: 250 ms"))
                .contains(new ThinkTime.Wait(Duration.ofMillis(250), Duration.ofMillis(250)));
        assertThat(read("thinkTime: BETWEEN 0 AND 2s"))
                .contains(new ThinkTime.Wait(Duration.ZERO, Duration.ofSeconds(2)));
        assertThat(read("thinkTime: 0")).contains(new ThinkTime.None());
        assertThat(read("pacing: 5s")).contains(new ThinkTime.Pacing(Duration.ofSeconds(5)));
        assertThat(read("x-nothing: of it")).isEmpty();
        assertThat(lines()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "thinkTime: 3 kg  | perf.yml:1:12: '3 kg' is not a duration - write for example '1 s' or 'between 1 s and 3 s'",
                "thinkTime: between 3 s and 1 s | perf.yml:1:12: the first time of 'between 3 s and 1 s' is the longer one - write the shorter one first",
                "pacing: 0        | perf.yml:1:9: 'pacing' must be a duration above zero such as '250 ms', '30s' or '1m30s', but is '0'",
            })
    void badValueIsToldWithItsPlaceAndRemedy(String line, String problem) {
        read(line.strip());
        assertThat(lines()).containsExactly(problem);
    }

    @Test
    void paceAndThinkTimeExcludeEachOther() {
        read("pacing: 5s\nthinkTime: 1s");
        assertThat(lines())
                .containsExactly("perf.yml:1:9: 'pacing' and 'thinkTime' exclude each other - keep one of them");
    }

    private Optional<ThinkTime> read(String yaml) {
        Section section = new Section(YamlDocument.parse(yaml, "perf.yml", name -> null, problems), "", problems);
        Optional<ThinkTime> time = ThinkTimeSection.read(section);
        section.done();
        return time;
    }

    private List<String> lines() {
        return problems.all().stream().map(Problem::toString).toList();
    }
}
