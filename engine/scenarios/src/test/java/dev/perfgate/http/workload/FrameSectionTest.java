package dev.perfgate.http.workload;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.Test;

class FrameSectionTest {
    private final Problems problems = new Problems();

    @Test
    void nothingWrittenIsNothingSent() {
        Frame frame = read("x-nothing: of it");
        assertThat(frame.ready()).isEmpty();
        assertThat(frame.readyTimeout()).isEqualTo(Duration.ofSeconds(30));
        assertThat(frame.description()).isEmpty();
    }

    @Test
    void readyIsALineOrAMapping() {
        assertThat(read("ready: GET /health").ready()).map(RequestSpec::path).contains("/health");
        assertThat(read("ready: {path: /up, timeout: 1s}\ntimeout: 5s").ready())
                .map(RequestSpec::timeout)
                .contains(Duration.ofSeconds(1));
        assertThat(lines()).isEmpty();
    }

    @Test
    void onlyWhatChangesTheSubjectIsDescribed() {
        String setup = "setup: [POST /load]\nteardown: POST /unload\n";
        assertThat(read(setup + "ready: GET /health\nreadyTimeout: 1s\nstartHint: make up")
                        .description())
                .isEqualTo(read(setup).description())
                .isNotEqualTo(read("setup: [POST /load]").description());
    }

    @Test
    void problemsNameTheirPlace() {
        read("ready: [GET /a, GET /b]\nsetup: [GET]\nteardown: [{path: x}]");
        assertThat(lines())
                .containsExactly(
                        "1:8: 'ready' must be a mapping, but is a list - write 'key: value' lines below it",
                        "2:9: entry 1 of 'setup' must be a request such as 'GET /health', but is 'GET'",
                        "3:19: 'x' is no path - begin it with '/'; the host belongs to 'baseUrl'");
    }

    @Test
    void timeoutWithoutReadyIsAProblem() {
        read("readyTimeout: 5s");
        assertThat(lines())
                .containsExactly("1:15: 'readyTimeout' has nothing to wait for"
                        + " - add what is awaited, for example 'ready: GET /health'");
    }

    private Frame read(String yaml) {
        Section section = new Section(YamlDocument.parse(yaml, "perf.yml", name -> null, problems), "", problems);
        Frame frame = FrameSection.read(section, RequestSection.Defaults.read(section));
        section.done();
        return frame;
    }

    private List<String> lines() {
        return problems.all().stream()
                .map(Problem::toString)
                .map(line -> line.replace("perf.yml:", ""))
                .toList();
    }
}
