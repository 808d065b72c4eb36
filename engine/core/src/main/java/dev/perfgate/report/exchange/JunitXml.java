package dev.perfgate.report.exchange;

import dev.perfgate.result.Run;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Verdicts as JUnit's XML, which every CI server shows: a test suite a run, a test case a gate. Only what passed is a passed test:
 * a judgement that was not possible is an error, an undecided one is skipped, and a run that did not come to its end, is invalid
 * or has no gate has a test case of its own that says so.
 */
public final class JunitXml {
    private JunitXml() {}

    /** The document of runs that are all that there should be. */
    public static String of(List<Run> runs) {
        return of(runs, Optional.empty());
    }

    /**
     * The document, which says that it is in UTF-8.
     *
     * @param error why there are not all the runs that there should be: an erroneous test case of its own
     */
    public static String of(List<Run> runs, Optional<String> error) {
        List<JunitSuite> suites = new ArrayList<>();
        error.ifPresent(reason -> suites.add(JunitSuite.ofError(reason, runs)));
        runs.forEach(run -> suites.add(JunitSuite.of(run)));
        List<JunitCase> cases =
                suites.stream().flatMap(suite -> suite.cases().stream()).toList();
        Duration total = suites.stream().map(JunitSuite::duration).reduce(Duration.ZERO, Duration::plus);
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
