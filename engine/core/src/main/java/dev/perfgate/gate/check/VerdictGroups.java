package dev.perfgate.gate.check;

import dev.perfgate.gate.RegressionGate;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.figure.Listing;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.result.verdict.Verdict;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Verdicts as people are shown them: one slow service makes most figures of a run worse, and each has a verdict of its own by {@code no
 * regression}. Those of one gate that say the same stand together, the worst first; files for machines keep every one.
 */
public final class VerdictGroups {
    private static final int NAMED = 3;
    private static final Pattern FIGURE = Pattern.compile("^(.+?) (?:was|were) ");

    private VerdictGroups() {}

    /** What verdicts have to be alike in to stand together. */
    private record Kind(String gate, Verdict.Status status, Verdict.Consequence consequence) {}

    /** In their order, where the first of several stands for the others. */
    public static List<Verdict> of(List<Verdict> verdicts) {
        Map<Object, List<Verdict>> groups = new LinkedHashMap<>();
        for (Verdict verdict : verdicts) {
            Kind kind = new Kind(verdict.gate(), verdict.status(), verdict.consequence());
            Object group = isOfRegression(verdict.gate()) ? kind : new Object();
            groups.computeIfAbsent(group, first -> new ArrayList<>()).add(verdict);
        }
        return groups.values().stream().map(VerdictGroups::shown).toList();
    }

    private static boolean isOfRegression(String line) {
        try {
            return GateParser.parse(line) instanceof RegressionGate;
        } catch (GateException e) {
            // Recorded by another version; or no gate at all, but what was compared.
            return false;
        }
    }

    private static Verdict shown(List<Verdict> group) {
        Verdict worst = group.get(0);
        return group.size() == 1
                ? worst
                : worst.withReason(worst.reason() + "; " + others(group.subList(1, group.size())));
    }

    private static String others(List<Verdict> others) {
        List<String> names = new ArrayList<>();
        for (Verdict other : others) {
            Matcher figure = FIGURE.matcher(other.reason());
            if (names.size() < NAMED && figure.find()) {
                names.add(figure.group(1));
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
