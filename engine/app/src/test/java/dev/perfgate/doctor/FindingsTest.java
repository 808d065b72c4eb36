package dev.perfgate.doctor;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.doctor.Finding.Status;
import dev.perfgate.report.console.Style;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

final class FindingsTest {
    private static final Finding OK = Finding.of(Status.OK, "processors", "2", "One is not enough.", "Get one more.");
    private static final Finding WARN =
            Finding.of(Status.WARN, "turbo", "on", "Figures drift when it gets warm.", "Switch it off.");
    private static final Finding FAIL = Finding.of(Status.FAIL, "disk", "full", "Results need room.", "Free some.");

    @Test
    void whyAndRemedyStandBelowWhatIsNotAsItShouldBe() {
        assertThat(Findings.lines(List.of(OK, WARN), new Style(false, 50, false)))
                .containsExactly(
                        "OK       processors  2",
                        "WARN     turbo       on",
                        "                     Figures drift when it gets",
                        "                     warm.",
                        "                     Switch it off.",
                        "",
                        "Ready to measure; the lines marked WARN may make figures less precise.");
    }

    @Test
    void lastLineSumsUp() {
        assertThat(Findings.lines(List.of(OK), Style.PLAIN)).endsWith("Ready to measure.");
        assertThat(Findings.lines(List.of(OK, WARN, FAIL), Style.PLAIN))
                .endsWith("Fix the lines marked FAIL first: measuring here is pointless until then.");
    }

    @Test
    void statusIsColouredWhereThereAreColours() {
        assertThat(Findings.lines(List.of(FAIL), new Style(true, 80, true)).get(0))
                .startsWith("\u001b[31mFAIL   \u001b[0m  disk");
    }

    @Test
    void jsonHasEveryField() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        Findings.writeJson(List.of(WARN), out);
        assertThat(out.toString(StandardCharsets.UTF_8)).isEqualTo("""
                {
                  "findings": [{
                    "name": "turbo",
                    "status": "warn",
                    "value": "on",
                    "why": "Figures drift when it gets warm.",
                    "remedy": "Switch it off."
                  }]
                }
                """);
    }
}
