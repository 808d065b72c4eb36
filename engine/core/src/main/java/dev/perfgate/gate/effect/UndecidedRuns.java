package dev.perfgate.gate.effect;

import dev.perfgate.result.RunInfo;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.VerdictNote;
import dev.perfgate.result.verdict.VerdictNote.Kind;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * How many runs in a row a gate could not decide, and what comes of it. A gate that never decides guards nothing, and looks as if it
 * did. Each request that a gate speaks of is counted by itself, so that a new one does not count against the others.
 */
public final class UndecidedRuns {
    private final Consequences consequences;
    private final History history;
    private final List<PastRun> before;
    private final Optional<String> buildsBefore;

    private UndecidedRuns(Consequences consequences, RunInfo run, History history, Optional<String> buildsBefore) {
        this.consequences = consequences;
        this.history = history;
        this.before = history.before(run);
        this.buildsBefore = buildsBefore;
    }

    /** What of a judged run was undecided, as its history keeps it. */
    public static List<String> of(List<Verdict> verdicts) {
        Map<String, Boolean> undecided = new LinkedHashMap<>();
        verdicts.forEach(
                verdict -> undecided.merge(key(verdict), verdict.status().isUndecided(), Boolean::logicalAnd));
        return undecided.entrySet().stream()
                .filter(Map.Entry::getValue)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String key(Verdict verdict) {
        String scope = verdict.actual().map(actual -> actual.figure().scope()).orElse("");
        return scope.isEmpty() ? verdict.rule().id() : verdict.rule().id() + " " + scope;
    }

    /**
     * All that one gate says of a run, with what becomes of the undecided among it.
     *
     * @param consequences the gate's own
     * @param history in which the runs before are counted
     * @param buildsBefore how it is known that there were builds before, for a history that is empty all the same
     */
    public static List<Verdict> counted(
            List<Verdict> verdicts,
            Consequences consequences,
            RunInfo run,
            History history,
            Optional<String> buildsBefore) {
        UndecidedRuns runs = new UndecidedRuns(consequences, run, history, buildsBefore);
        List<String> undecided = of(verdicts);
        return verdicts.stream()
                .map(verdict -> undecided.contains(key(verdict)) ? runs.counted(verdict) : verdict)
                .toList();
    }

    private Verdict counted(Verdict verdict) {
        Verdict told = nothingKept()
                .map(why -> verdict.withNote(new VerdictNote(Kind.NOTHING_KEPT, why)))
                .orElse(verdict);
        if (consequences.byStatus().containsKey(verdict.status())) {
            return told;
        }
        int inARow = inARow(key(verdict));
        UndecidedRule rule = consequences.undecided();
        Verdict effective = rule.fails(inARow) ? told.withConsequence(Consequence.FAIL) : told;
        return rule.leads(inARow)
                ? effective.withNote(new VerdictNote(Kind.UNDECIDED, sentence(rule, inARow)))
                : effective;
    }

    /** With this one. */
    private int inARow(String key) {
        int count = 1;
        for (int i = before.size() - 1; i >= 0; i--) {
            if (!before.get(i).end().undecided().contains(key)) {
                break;
            }
            count++;
        }
        return count;
    }

    private static String sentence(UndecidedRule rule, int inARow) {
        String runs = inARow == 1 ? "undecided" : "undecided in " + inARow + " runs in a row";
        if (rule.fails(inARow)) {
            return runs + ", which fails by 'undecided: " + rule.written() + "'";
        }
        return rule.failsAfter().isPresent()
                ? runs + "; fails with the " + ordinal(rule.failsAfter().getAsInt())
                : runs + "; only warns, by 'undecided: warn'";
    }

    private static String ordinal(int number) {
        boolean teen = number % 100 / 10 == 1;
        return number
                + switch (teen ? 0 : number % 10) {
                    case 1 -> "st";
                    case 2 -> "nd";
                    case 3 -> "rd";
                    default -> "th";
                };
    }

    private Optional<String> nothingKept() {
        return history.isKept() && history.runs().isEmpty()
                ? buildsBefore.map(known ->
                        "nothing was kept since the last build: " + history.place() + " has no run, although " + known)
                : Optional.empty();
    }
}
