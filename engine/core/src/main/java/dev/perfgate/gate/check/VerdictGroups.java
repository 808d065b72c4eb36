package dev.perfgate.gate.check;

import dev.perfgate.gate.figure.KnownMetrics;
import dev.perfgate.result.verdict.Actual;
import dev.perfgate.result.verdict.Against;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.VerdictNote;
import dev.perfgate.text.Listing;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Groups verdicts for display: one slow service makes most figures of a run worse, and each has its own verdict by {@code no
 * regression}; a gate with a wildcard holds for a hundred requests. Those of one gate that say the same stand together, the worst
 * first; files for machines keep every one.
 */
public final class VerdictGroups {
    private static final int NAMED = 3;

    private VerdictGroups() {}

    /** What verdicts have to be alike in to stand together. */
    private record Alike(
            String gate, Verdict.Status status, Verdict.Consequence consequence, List<VerdictNote> notes) {}

    /** In their order, where the first of several stands for the others. */
    public static List<Verdict> of(List<Verdict> verdicts) {
        return groups(verdicts, true).stream().map(VerdictGroups::shown).toList();
    }

    /** The same, but for parts of a run for which a gate holds: each of them stands alone, as each is a test. */
    public static List<Verdict> withEachPart(List<Verdict> verdicts) {
        return groups(verdicts, false).stream().map(VerdictGroups::shown).toList();
    }

    private static List<List<Verdict>> groups(List<Verdict> verdicts, boolean folded) {
        Map<Object, List<Verdict>> groups = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            Object group = new Object();
            if (verdict.rule().kind() == GateReference.Kind.REGRESSION) {
                group = new Alike(verdict.rule().id(), verdict.status(), verdict.consequence(), List.of());
            } else if (folded && holdsForPart(verdict)) {
                group = new Alike(verdict.rule().id(), verdict.status(), verdict.consequence(), verdict.notes());
            }
            groups.computeIfAbsent(group, first -> new ArrayList<>()).add(verdict);
        }
        return List.copyOf(groups.values());
    }

    private static boolean holdsForPart(Verdict verdict) {
        return verdict.status() == Verdict.Status.PASS
                && verdict.rule().whole().isPresent()
                && verdict.actual().isPresent();
    }

    private static Verdict shown(List<Verdict> group) {
        Verdict worst = group.get(0);
        if (group.size() == 1) {
            return worst;
        }
        return worst.rule().kind() == GateReference.Kind.REGRESSION
                ? worst.as(worst.rule().ofWhole())
                        .withNote(new VerdictNote(VerdictNote.Kind.LIKEWISE, others(group.subList(1, group.size()))))
                : held(group);
    }

    private static String others(List<Verdict> others) {
        List<String> names = new ArrayList<>();
        for (Verdict other : others) {
            if (names.size() < NAMED && other.actual().isPresent()) {
                names.add(other.actual().get().figure().name());
            }
        }
        int rest = others.size() - names.size();
        if (rest > 0) {
            names.add(rest + " more");
        }
        return "likewise " + (others.size() == 1 ? "1 other figure" : others.size() + " other figures") + " ("
                + Listing.all(names) + ")";
    }

    /** "p95 < 100 ms holds for 100 requests, worst GET /x 87 ms". */
    private static Verdict held(List<Verdict> group) {
        Verdict first = group.get(0);
        String parts = KnownMetrics.find(first.actual().orElseThrow().figure().metric())
                .map(metric -> metric.parts().plural())
                .orElse("parts");
        String rule = first.rule().whole().orElseThrow().rule();
        String worst = worst(group)
                .map(actual -> ", worst " + actual.figure().scope() + " "
                        + actual.unit().format(actual.value()))
                .orElse("");
        return new Verdict(
                first.rule().ofWhole(),
                first.status(),
                first.consequence(),
                Optional.empty(),
                new Against.Nothing(rule + " holds for " + group.size() + " " + parts + worst),
                Optional.empty(),
                first.notes());
    }

    /** Nearest to a limit that is the same for all. */
    private static Optional<Actual> worst(List<Verdict> group) {
        Comparator<Actual> byValue = Comparator.comparingDouble(Actual::value);
        return operator(group.get(0))
                .filter(operator -> operator != Operator.EQUAL && operator != Operator.NOT_EQUAL)
                .flatMap(operator -> group.stream()
                        .flatMap(verdict -> verdict.actual().stream())
                        .max(operator == Operator.LESS || operator == Operator.AT_MOST ? byValue : byValue.reversed()));
    }

    private static Optional<Operator> operator(Verdict verdict) {
        if (verdict.against() instanceof Against.FixedLimit fixed) {
            return Optional.of(fixed.limit()).map(Limit::operator);
        }
        return verdict.against() instanceof Against.Levels levels
                ? levels.levels().stream()
                        .findFirst()
                        .map(level -> level.limit().operator())
                : Optional.empty();
    }
}
