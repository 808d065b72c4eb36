package dev.perfgate.jenkins.record;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.form.GateForm;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.RecordedGate;
import dev.perfgate.result.verdict.Verdict;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever lines and reasons say, a build does what the parts of gates and verdicts say. */
class SentencesAreOnlyShownTest {
    @TempDir
    Path build;

    @ParameterizedTest
    @ValueSource(
            strings = {"PASS", "FAIL  checkout: p95 < 200 ms  p95 was 312 ms", "no regression", "GET /what was new", "x"
            })
    void buildFailsByPartsAndNotBySentences(String sentence) throws Exception {
        RecordedGate judgedAnew = new RecordedGate(
                sentence, GateForm.of(GateParser.parse("checkout: p95 < 1 ms")).parts());
        RecordedGate judgedThere = GateForm.of(GateParser.parse("checkout: p95 within 10 % of baseline file b.json"));
        Verdict there = Verdict.of(
                GateReference.of(GateReference.Kind.BASELINE, judgedThere.line()),
                Verdict.Status.MISSING,
                Optional.empty(),
                new Against.Nothing(sentence));
        Run run = Runs.of(RunState.FINISHED);
        Run sent = new Run(
                run.info(),
                run.context(),
                run.validity(),
                run.measurements(),
                List.of(judgedAnew, judgedThere),
                List.of(there));

        RunSummary summary = Runs.recorded(build, sent).get(0);

        assertThat(summary.getEffect()).isEqualTo(Effect.FAILURE);
        assertThat(summary.getVerdicts()).map(VerdictSummary::getStatus).containsExactly("FAIL", "MISSING");
        assertThat(summary.getVerdicts()).map(VerdictSummary::getGate).containsExactly(sentence, judgedThere.line());
    }
}
