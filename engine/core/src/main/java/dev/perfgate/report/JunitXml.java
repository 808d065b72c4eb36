package dev.perfgate.report;

import dev.perfgate.result.Run;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

/**
 * Verdicts as JUnit's XML, which every CI server shows: a test suite a run, a test case a gate. Only what passed is a passed test:
 * a judgement that was not possible is an error, an undecided one is skipped, and a run that did not come to its end, is invalid
 * or has no gate has a test case of its own that says so.
 */
public final class JunitXml {
    private JunitXml() {}

    public static void write(List<Run> runs, Path file) throws IOException {
        Files.writeString(file, of(runs), StandardCharsets.UTF_8);
    }

    /** The document, which says that it is in UTF-8. */
    public static String of(List<Run> runs) {
        List<JunitSuite> suites = runs.stream().map(JunitSuite::of).toList();
        List<JunitCase> cases =
                suites.stream().flatMap(suite -> suite.cases().stream()).toList();
        Duration total = runs.stream().map(run -> run.info().duration()).reduce(Duration.ZERO, Duration::plus);
        XmlText xml = new XmlText();
        xml.open(
                "testsuites",
                "name",
                "Perfgate",
                "tests",
                String.valueOf(cases.size()),
                "failures",
                JunitCase.count(cases, JunitCase.Failed.class),
                "errors",
                JunitCase.count(cases, JunitCase.Unjudged.class),
                "time",
                JunitSuite.seconds(total));
        suites.forEach(suite -> suite.write(xml));
        return xml.close().toString();
    }
}
