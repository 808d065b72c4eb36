package dev.perfgate.report.exchange;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.gate.check.VerdictGroups;
import dev.perfgate.report.model.GateCount;
import dev.perfgate.report.model.Notice;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.verdict.Verdict;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** A test case of JUnit's XML: what a gate, or the run itself, says. */
sealed interface JunitCase {
    String name();

    /** Writes the case with what keeps it from being a passed one. */
    void write(String className, XmlText xml);

    record Passed(String name) implements JunitCase {
        @Override
        public void write(String className, XmlText xml) {
            xml.empty("testcase", "classname", className, "name", name, "time", "0");
        }
    }

    /** Undecided, or a warning. */
    record Skipped(String name, String type, String reason) implements JunitCase {
        @Override
        public void write(String className, XmlText xml) {
            JunitCase.write(xml, className, name, "skipped", type, reason);
        }
    }

    /** The subject did not keep what the gate demands. */
    record Failed(String name, String type, String reason) implements JunitCase {
        @Override
        public void write(String className, XmlText xml) {
            JunitCase.write(xml, className, name, "failure", type, reason);
        }
    }

    /** Nothing could be said of the subject. */
    record Unjudged(String name, String type, String reason) implements JunitCase {
        @Override
        public void write(String className, XmlText xml) {
            JunitCase.write(xml, className, name, "error", type, reason);
        }
    }

    private static void write(XmlText xml, String className, String name, String element, String type, String reason) {
        xml.open("testcase", "classname", className, "name", name, "time", "0");
        xml.element(element, reason, "type", type, "message", reason);
        xml.close();
    }

    /** A case a gate, after one for the run itself when there is something to say of it. */
    static List<JunitCase> of(Run run) {
        List<JunitCase> cases = new ArrayList<>();
        addRun(run, cases);
        if (run.verdicts().isEmpty()) {
            run.gates()
                    .forEach(gate -> cases.add(
                            new Unjudged(gate.line(), "NOT_JUDGED", "The run has not been judged by this gate.")));
        }
        Set<String> names = new HashSet<>();
        for (Verdict verdict : VerdictGroups.withEachPart(run.verdicts())) {
            // Of one gate, some figures may hold and others not; CI servers take cases of one name for one.
            String name = verdict.gate();
            for (int i = 2; !names.add(name); i++) {
                name = verdict.gate() + " (" + i + ")";
            }
            cases.add(of(verdict, name));
        }
        return cases;
    }

    private static void addRun(Run run, List<JunitCase> cases) {
        Outcome outcome = RunOutcome.of(run);
        if (!outcome.isJudgement()) {
            cases.add(new Unjudged("the run itself", outcome.name(), notices(run)));
        } else if (run.gates().isEmpty() && run.verdicts().isEmpty()) {
            cases.add(new Skipped("the run itself", outcome.name(), GateCount.sentence(run)));
        }
    }

    private static String notices(Run run) {
        return Notice.of(run).stream()
                .map(notice -> notice.title()
                        + notice.texts().stream().map(text -> "\n" + text).collect(Collectors.joining()))
                .collect(Collectors.joining("\n"));
    }

    private static JunitCase of(Verdict verdict, String name) {
        String type = verdict.status().name();
        return switch (verdict.consequence()) {
            case PASS -> new Passed(name);
            case WARN -> new Skipped(name, type, verdict.reason());
            case FAIL ->
                judgesSubject(verdict.status())
                        ? new Failed(name, type, verdict.reason())
                        : new Unjudged(name, type, verdict.reason());
        };
    }

    private static boolean judgesSubject(Verdict.Status status) {
        return switch (status) {
            case PASS, IMPROVED, WARN, DEGRADED, FAIL -> true;
            case NO_BASELINE, NOT_ENOUGH_HISTORY, MISSING, LEFT_OUT, NOT_COMPARABLE, INVALID_RUN, ERROR -> false;
        };
    }

    static String count(List<JunitCase> cases, Class<? extends JunitCase> kind) {
        return String.valueOf(cases.stream().filter(kind::isInstance).count());
    }
}
