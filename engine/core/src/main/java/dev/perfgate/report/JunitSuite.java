package dev.perfgate.report;

import dev.perfgate.result.Environment;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.TreeMap;

/** A run as a test suite. */
record JunitSuite(Run run, List<JunitCase> cases) {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static JunitSuite of(Run run) {
        return new JunitSuite(run, JunitCase.of(run));
    }

    /** In the form that the schema asks for: no thousands separators, no exponent. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%d.%03d", duration.toSeconds(), duration.toMillisPart());
    }

    void write(XmlText xml) {
        String scenario = run.info().scenario();
        xml.open(
                "testsuite",
                "name",
                scenario,
                "tests",
                String.valueOf(cases.size()),
                "failures",
                JunitCase.count(cases, JunitCase.Failed.class),
                "errors",
                JunitCase.count(cases, JunitCase.Unjudged.class),
                "skipped",
                JunitCase.count(cases, JunitCase.Skipped.class),
                "time",
                seconds(run.info().duration()),
                "timestamp",
                TIMESTAMP.format(run.info().started()),
                "hostname",
                run.context().environment().host());
        properties(xml);
        // Dots in a class name are levels in a CI server's tree.
        cases.forEach(one -> one.write("perfgate." + scenario.replace('.', '_'), xml));
        xml.close();
    }

    private void properties(XmlText xml) {
        RunContext context = run.context();
        xml.open("properties");
        property(xml, "run", run.info().id());
        property(xml, "scenario", run.info().scenario());
        property(xml, "type", run.info().type());
        property(xml, "state", run.info().state().name());
        property(xml, "valid", String.valueOf(run.validity().valid()));
        property(xml, "workload", context.workload().summary());
        property(xml, "workload.hash", context.workload().hash());
        property(xml, "source.revision", context.source().revision());
        property(xml, "source.branch", context.source().branch());
        environment(xml, context.environment());
        new TreeMap<>(context.tags()).forEach((name, value) -> property(xml, "tag." + name, value));
        property(xml, "perfgate.version", run.info().toolVersion());
        xml.close();
    }

    private static void environment(XmlText xml, Environment environment) {
        property(xml, "environment.host", environment.host());
        property(xml, "environment.cpu", environment.cpuModel());
        property(xml, "environment.cores", String.valueOf(environment.cores()));
        property(xml, "environment.memoryBytes", String.valueOf(environment.memoryBytes()));
        property(xml, "environment.os", environment.os());
        property(xml, "environment.jvm", environment.jvm());
        if (environment.containerCpus() > 0) {
            property(xml, "environment.containerCpus", String.valueOf(environment.containerCpus()));
        }
        if (environment.containerMemoryBytes() > 0) {
            property(xml, "environment.containerMemoryBytes", String.valueOf(environment.containerMemoryBytes()));
        }
    }

    private static void property(XmlText xml, String name, String value) {
        if (!value.isEmpty()) {
            xml.empty("property", "name", name, "value", value);
        }
    }
}
