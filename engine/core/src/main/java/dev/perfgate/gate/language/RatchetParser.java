package dev.perfgate.gate.language;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.Ratchet;
import dev.perfgate.gate.RatchetGate;
import dev.perfgate.gate.figure.Figure;
import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads what makes a limit a budget that gets tighter, behind its value: {@code ratchet}, {@code ratchet 5 %}. */
final class RatchetParser {
    private static final Pattern WORD = Pattern.compile("(?<=\\S\\s{1,9})ratchet(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE = "write for example 'p95 < 200 ms ratchet' or 'p95 < 200 ms ratchet 5 %'";

    private RatchetParser() {}

    /** Where the word stands behind a value; the length of both, where it does not. */
    static int start(Span value) {
        Matcher word = WORD.matcher(value.visible());
        return word.find() ? word.start() : value.visible().length();
    }

    /** @param clause from the word on */
    static Gate parse(GateHeader heading, Figure figure, Limit limit, Span clause) {
        if (limit.operator() == Operator.EQUAL || limit.operator() == Operator.NOT_EQUAL) {
            throw clause.problem("only a limit can get tighter", EXAMPLE);
        }
        Span margin = clause.after("ratchet".length());
        return new RatchetGate(heading, figure, limit, margin.isEmpty() ? Ratchet.USUAL_MARGIN : share(margin));
    }

    private static double share(Span margin) {
        Quantity share = ValueParser.quantity(margin);
        if (share.unit().dimension() != Dimension.RATIO || !(share.in(Unit.RATIO) >= 0 && share.in(Unit.RATIO) < 1)) {
            throw margin.problem("the margin is a share of what was reached, below 100 %", EXAMPLE);
        }
        return share.in(Unit.RATIO);
    }
}
