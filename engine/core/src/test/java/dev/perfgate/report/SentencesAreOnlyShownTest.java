package dev.perfgate.report;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethodCall;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.RunOutcome;
import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.gate.check.VerdictGroups;
import dev.perfgate.gate.form.GateForm;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.pipeline.InMemoryJudgement;
import dev.perfgate.report.console.Style;
import dev.perfgate.report.console.VerdictLines;
import dev.perfgate.report.exchange.JunitXml;
import dev.perfgate.report.markdown.MarkdownSummary;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.JudgedFigure;
import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.unit.Unit;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** Whatever a verdict's sentence says, all that is made of the verdict stays the same, but for the sentence. */
class SentencesAreOnlyShownTest {
    /** Longer ones and shorter ones, and such as lines of a log, of a table or of another verdict are. */
    private static final List<String> OTHERS = List.of(
            "PASS",
            "FAIL  checkout: p95 < 200 ms  p95 was 312 ms",
            "p95 of 'GET /what was new' was 1 s; likewise 3 other figures (a, b and c)",
            "'checkout: stop when p99 > 2 s for 10 s': the run was stopped",
            "no regression");

    @Test
    void consumersMakeTheSameOfAnySentence() {
        List<String> expected = seen("p95 was 312 ms");
        for (String other : OTHERS) {
            assertThat(seen(other)).isEqualTo(expected);
        }
    }

    /** What a run, a summary and a history keep of gates is read from their parts, whatever their lines and reasons say. */
    @Test
    void gatesAndVerdictsAreReadFromTheirParts() throws Exception {
        for (String other : OTHERS) {
            List<RecordedGate> gates = List.of("checkout: p95 < 1 ms", "checkout: p99 < 1 h").stream()
                    .map(line -> new RecordedGate(
                            other, GateForm.of(GateParser.parse(line)).parts()))
                    .toList();
            Run normal = Runs.normal();
            Run run = new Run(
                    normal.info(), normal.context(), normal.validity(), normal.measurements(), gates, List.of());
            ByteArrayOutputStream file = new ByteArrayOutputStream();
            RunJson.write(run, file);
            String altered = file.toString(UTF_8);
            Run kept = RunJson.read(new ByteArrayInputStream(altered.getBytes(UTF_8)), "run.json");

            Run judged = InMemoryJudgement.judged(List.of(kept), Optional.empty(), Baselines.NONE)
                    .get(0);

            assertThat(judged.verdicts()).extracting(Verdict::status).containsExactly(Status.FAIL, Status.PASS);
            assertThat(RunOutcome.of(judged).exitCode()).isEqualTo(1);
            assertThat(FigureLimit.of(judged.verdicts()))
                    .extracting(FigureLimit::value)
                    .containsExactly(1.0, 3_600_000.0);
            assertThat(InMemoryJudgement.line(judged).end().outcome()).isEqualTo(Outcome.FAIL);
        }
    }

    /** A class that takes a sentence to find something out would stand here. */
    @Test
    void onlyWhatIsShownTakesTheSentence() throws Exception {
        Path classes = Path.of(Verdict.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        TreeSet<String> callers = new TreeSet<>();
        for (JavaClass type : new ClassFileImporter().importPath(classes)) {
            for (JavaMethodCall call : type.getMethodCallsFromSelf()) {
                if (call.getTargetOwner().isEquivalentTo(Verdict.class)
                        && call.getName().equals("reason")) {
                    callers.add(type.getSimpleName());
                }
            }
        }
        assertThat(callers)
                .containsExactly(
                        "ExplanationText",
                        "GatesSection",
                        "JunitCase",
                        "StopRules",
                        "SuiteIndex",
                        "SummaryFile",
                        "VerdictLines",
                        "VerdictWriter");
    }

    /** What each consumer makes of verdicts, without the places where their sentences are shown. */
    private static List<String> seen(String sentence) {
        List<Verdict> verdicts = verdicts(sentence);
        Run run = Runs.normal().withVerdicts(verdicts);
        List<String> all = new ArrayList<>();
        all.add(RunOutcome.of(run).toString());
        VerdictGroups.of(verdicts)
                .forEach(verdict -> all.add(verdict.rule().id() + " " + verdict.status() + " " + verdict.notes()));
        VerdictLines.of(verdicts, Style.PLAIN).forEach(line -> all.add(line.substring(0, 20)));
        all.add(JunitXml.of(List.of(run)).replaceAll("message=\"[^\"]*\">[^<]*<", "<"));
        MarkdownSummary.of(run, Optional.empty())
                .lines()
                .filter(line -> line.startsWith("|"))
                .forEach(row -> all.add(row.substring(0, row.indexOf('|', row.indexOf('|', 1) + 1))));
        return all;
    }

    private static List<Verdict> verdicts(String sentence) {
        List<Verdict> verdicts = new ArrayList<>();
        for (GateReference.Kind kind : List.of(GateReference.Kind.LIMIT, GateReference.Kind.REGRESSION)) {
            for (Status status : Status.values()) {
                for (String part : List.of("GET /what was new", "GET /old")) {
                    Actual actual =
                            Actual.of(new JudgedFigure("response_time", "p95", "p95", part), 312, Unit.MILLISECONDS);
                    verdicts.add(Verdict.of(
                            GateReference.of(kind, "gate " + kind),
                            status,
                            Optional.of(actual),
                            new Against.Nothing(sentence)));
                }
            }
        }
        return verdicts;
    }
}
