package dev.perfgate.report.exchange;

import dev.perfgate.report.model.NoteText;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Note;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import java.time.Duration;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.TreeMap;

/**
 * A run as a test suite.
 *
 * @param name of the scenario, unless the suite speaks of none
 * @param run the run, or one that was made shortly before, if there is any
 */
record JunitSuite(String name, Optional<Run> run, Duration duration, List<JunitCase> cases) {
    private static final DateTimeFormatter TIMESTAMP =
            DateTimeFormatter.ofPattern("uuuu-MM-dd'T'HH:mm:ss", Locale.ROOT).withZone(ZoneOffset.UTC);

    static JunitSuite of(Run run) {
        return new JunitSuite(
                run.info().scenario(), Optional.of(run), run.info().duration(), JunitCase.of(run));
    }

    /** What kept scenarios from being run to their end. */
    static JunitSuite ofError(String error, List<Run> runs) {
        return new JunitSuite(
                "all scenarios",
                runs.stream().findFirst(),
                Duration.ZERO,
                List.of(new JunitCase.Unjudged("all scenarios were run to their end", "NOT_COMPLETED", error)));
    }

    /** In the form that the schema asks for: no thousands separators, no exponent. */
    static String seconds(Duration duration) {
        return String.format(Locale.ROOT, "%d.%03d", duration.toSeconds(), duration.toMillisPart());
    }

    void write(XmlText xml) {
        xml.open("testsuite", attributes().toArray(new String[0]));
        run.ifPresent(one -> properties(one, xml));
        // Dots in a class name are levels in a CI server's tree.
        cases.forEach(one -> one.write("perfgate." + name.replace('.', '_'), xml));
        xml.close();
    }

    /** Names and values in turn. */
    private List<String> attributes() {
        List<String> attributes = new ArrayList<>(List.of(
                "name",
                name,
                "tests",
                String.valueOf(cases.size()),
                "failures",
                JunitCase.count(cases, JunitCase.Failed.class),
                "errors",
                JunitCase.count(cases, JunitCase.Unjudged.class),
                "skipped",
                JunitCase.count(cases, JunitCase.Skipped.class),
                "time",
                seconds(duration)));
        run.ifPresent(one -> attributes.addAll(List.of(
                "timestamp",
                TIMESTAMP.format(one.info().started()),
                "hostname",
                one.context().environment().host())));
        return attributes;
    }

    private static void properties(Run run, XmlText xml) {
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
        for (int i = 0; i < run.notes().size(); i++) {
            Note note = run.notes().get(i);
            property(xml, "note." + (i + 1), NoteText.head(note) + ": " + note.text());
        }
        new TreeMap<>(context.tags()).forEach((name, value) -> property(xml, "tag." + name, value));
        property(xml, "perfgate.version", run.info().toolVersion());
        xml.close();
    }

    private static void environment(XmlText xml, Environment environment) {
        property(xml, "environment.host", environment.host());
        property(xml, "environment.label", environment.label());
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
