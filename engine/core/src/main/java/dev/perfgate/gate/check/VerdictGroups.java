package dev.perfgate.gate.check;

import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.VerdictNote;
import dev.perfgate.text.Listing;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Groups verdicts for display: one slow service makes most figures of a run worse, and each has its own verdict by {@code no
 * regression}. Those of one gate that say the same stand together, the worst first; files for machines keep every one.
 */
public final class VerdictGroups {
    private static final int NAMED = 3;

    private VerdictGroups() {}

    /** What verdicts have to be alike in to stand together. */
    private record Alike(GateReference gate, Verdict.Status status, Verdict.Consequence consequence) {}

    /** In their order, where the first of several stands for the others. */
    public static List<Verdict> of(List<Verdict> verdicts) {
        Map<Object, List<Verdict>> groups = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            Alike alike = new Alike(verdict.rule(), verdict.status(), verdict.consequence());
            Object group = verdict.rule().kind() == GateReference.Kind.REGRESSION ? alike : new Object();
            groups.computeIfAbsent(group, first -> new ArrayList<>()).add(verdict);
        }
        return groups.values().stream().map(VerdictGroups::shown).toList();
    }

    private static Verdict shown(List<Verdict> group) {
        Verdict worst = group.get(0);
        return group.size() == 1
                ? worst
                : worst.withNote(new VerdictNote(VerdictNote.Kind.LIKEWISE, others(group.subList(1, group.size()))));
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
}
