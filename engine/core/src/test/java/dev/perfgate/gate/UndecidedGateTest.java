package dev.perfgate.gate;

import static dev.perfgate.gate.PastRuns.USUAL;
import static dev.perfgate.gate.PastRuns.history;
import static dev.perfgate.gate.PastRuns.judge;
import static dev.perfgate.gate.PastRuns.past;
import static dev.perfgate.gate.PastRuns.run;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.effect.UndecidedRuns;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import dev.perfgate.result.history.PastRun.End;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.result.verdict.VerdictNote;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** A gate that never decides: every run asks for other work than those before. */
class UndecidedGateTest {
    private static final String GATE = "checkout: no regression";

    @Test
    void fifthUndecidedRunInARowLeadsAndTheTwentiethFails() {
        List<Verdict> verdicts = series(GATE, 21);

        assertThat(verdicts.get(0).status()).isEqualTo(Status.NOT_ENOUGH_HISTORY);
        assertThat(verdicts.subList(1, 21)).extracting(Verdict::status).containsOnly(Status.NOT_COMPARABLE);
        assertThat(verdicts.subList(0, 19)).extracting(Verdict::consequence).containsOnly(Consequence.WARN);
        assertThat(verdicts.subList(19, 21)).extracting(Verdict::consequence).containsOnly(Consequence.FAIL);
        assertThat(verdicts.subList(0, 4)).noneMatch(UndecidedGateTest::leads);
        assertThat(verdicts.subList(4, 21)).allMatch(UndecidedGateTest::leads);
        assertThat(verdicts.get(4).reason()).endsWith("; undecided in 5 runs in a row; fails with the 20th");
        assertThat(verdicts.get(19).reason())
                .endsWith("; undecided in 20 runs in a row, which fails by 'undecided: after 20'");
    }

    @ParameterizedTest
    @CsvSource({"fail, 1, 1", "after 3, 3, 3", "after 7, 7, 5"})
    void gateMaySayHowLongItMayBeUndecided(String said, int fails, int leads) {
        List<Verdict> verdicts = series(GATE + "; undecided " + said, 9);

        for (int i = 0; i < verdicts.size(); i++) {
            Verdict verdict = verdicts.get(i);
            assertThat(verdict.consequence()).isEqualTo(i + 1 >= fails ? Consequence.FAIL : Consequence.WARN);
            assertThat(leads(verdict)).isEqualTo(i + 1 >= leads);
        }
    }

    @Test
    void gateThatOnlyWarnsNeverFailsAndLeadsAllTheSame() {
        Verdict last = series(GATE + "; undecided warn", 30).get(29);

        assertThat(last.consequence()).isEqualTo(Consequence.WARN);
        assertThat(last.reason()).endsWith("; undecided in 30 runs in a row; only warns, by 'undecided: warn'");
    }

    @Test
    void whatAGateSaysOfTheVerdictItselfStays() {
        assertThat(series(GATE + "; on NOT_COMPARABLE warn", 25).get(24).consequence())
                .isEqualTo(Consequence.WARN);
    }

    @Test
    void decidedRunBeginsTheCountAnew() {
        List<PastRun> runs = new ArrayList<>();
        String id = GateParser.parse(GATE).heading().reference().id();
        for (int i = 0; i < 30; i++) {
            runs.add(undecided(i, "w" + i, i == 27 ? List.of() : List.of(id)));
        }

        Verdict verdict = judge(GATE, history(runs), other(30)).get(0);

        assertThat(verdict.consequence()).isEqualTo(Consequence.WARN);
        assertThat(leads(verdict)).isFalse();
    }

    @Test
    void anotherGateCountsForItself() {
        List<PastRun> runs = new ArrayList<>();
        for (int i = 0; i < 30; i++) {
            runs.add(undecided(i, "w" + i, List.of("another")));
        }

        assertThat(leads(judge(GATE, history(runs), other(30)).get(0))).isFalse();
    }

    @Test
    void emptyHistoryOfALaterBuildSaysThatNothingWasKept() {
        Run run = run(0, 100);
        History empty = history(List.of());
        Baselines later = new Baselines() {
            @Override
            public Baseline in(Optional<String> file, String scenario) {
                return new Baseline.None("no file");
            }

            @Override
            public History history(String scenario) {
                return empty;
            }

            @Override
            public Optional<String> buildsBefore(String scenario) {
                return Optional.of("this is build 12");
            }
        };

        Verdict verdict = GateEvaluator.evaluate(List.of(GateParser.parse(GATE)), run, later)
                .get(0);

        assertThat(verdict.notes()).extracting(VerdictNote::kind).containsExactly(VerdictNote.Kind.NOTHING_KEPT);
        assertThat(verdict.reason())
                .endsWith(
                        "nothing was kept since the last build: .perf/history/checkout.jsonl has no run, although this"
                                + " is build 12");
        assertThat(judge(GATE, empty, run).get(0).notes()).isEmpty();
    }

    @Test
    void historyOfOtherWorkAloneIsNeverAPassHoweverSteady() {
        List<PastRun> runs = PastRuns.latency(PastRuns.around(100, 40)).runs();
        Run same = other(40, "other work", 100);

        Verdict verdict = judge(GATE, history(runs), same).get(0);

        assertThat(verdict.status()).isEqualTo(Status.NOT_COMPARABLE);
        assertThat(verdict.reason())
                .startsWith(
                        "each of the 40 runs before asked for other work; of the newest one the workload differs: w1"
                                + " there, other work here (run r39 of ");
    }

    @Test
    void runsOfOtherWorkDoNotFillAShortHistory() {
        List<PastRun> runs =
                new ArrayList<>(PastRuns.latency(PastRuns.around(100, 40)).runs());
        for (int i = 40; i < 44; i++) {
            runs.add(past(i, work("new"), Map.of("latency", 100.0)));
        }

        Verdict verdict = judge(GATE, history(runs), other(44, "new", 200)).get(0);

        assertThat(verdict.status()).isEqualTo(Status.NOT_ENOUGH_HISTORY);
        assertThat(verdict.reason())
                .isEqualTo("latency has 5 runs with this one, and 10 are needed; 40 runs before asked for other work, "
                        + "and cannot be compared with");
    }

    private static boolean leads(Verdict verdict) {
        return verdict.notes().stream().anyMatch(note -> note.kind() == VerdictNote.Kind.UNDECIDED);
    }

    /** What a gate says of so many runs in turn, each kept before the next. */
    private static List<Verdict> series(String gate, int count) {
        List<PastRun> runs = new ArrayList<>();
        List<Verdict> verdicts = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            List<Verdict> said = judge(gate, history(runs), other(i));
            verdicts.addAll(said);
            runs.add(undecided(i, "w" + i, UndecidedRuns.of(said)));
        }
        return verdicts;
    }

    private static Run other(int i) {
        return other(i, "w" + i, 100);
    }

    private static Run other(int i, String workload, double latency) {
        return run(i, work(workload), Metric.of(PastRuns.LATENCY, "", latency));
    }

    private static PastRun undecided(int i, String workload, List<String> gates) {
        return past(i, work(workload), new End(List.of(), Outcome.WARN, gates), Map.of("latency", 100.0));
    }

    private static Conditions work(String workload) {
        return new Conditions(USUAL.cpuModel(), USUAL.label(), USUAL.host(), workload);
    }
}
