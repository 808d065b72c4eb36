package dev.perfgate.gate.language;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.GateHeader;
import dev.perfgate.gate.effect.Consequences;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.language.Token.Kind;
import java.util.Optional;

/**
 * Reads a gate's line: {@code SCENARIO [/ REQUEST]: RULE [; on VERDICT warn|fail, …] [; undecided warn|fail|after N] [; waived by OWNER until DATE because REASON]}.
 * Rules are {@code FIGURE < VALUE [ratchet [N %]]}, {@code FIGURE target VALUE, …}, {@code FIGURE within VALUE of baseline}, {@code [FIGURE] no
 * regression}, {@code stop when FIGURE > VALUE for TIME}, {@code fail when CONDITION} and {@code SERIES slope < VALUE/TIME}. The first two may end with
 * {@code during STAGE}; {@code highest FIGURE with FIGURE < VALUE >= VALUE} looks at all stages.
 */
public final class GateParser {
    /** What problems call the words before the colon, and those behind it, of a gate whose line is written in two texts. */
    public static final String HEAD = "head";

    public static final String RULE = "rule";

    private static final String FAIL_WHEN = "fail when ";

    private GateParser() {}

    /**
     * The gate that a line says.
     *
     * @throws GateException when it says none, with the place in the line and a remedy
     */
    public static Gate parse(String line) {
        Tokens tokens = Tokens.of(line);
        if (tokens.isEmpty()) {
            throw tokens.problem("the gate is empty", "write for example 'checkout: p95 < 200 ms'");
        }
        Tokens stated = tokens.until(Clauses::begin);
        GateHeader heading = Clauses.read(untargeted(line), tokens);
        int colon = colon(stated);
        if (colon < 0) {
            return RuleParser.parse(heading, Head.none(stated), stated);
        }
        Head head = Head.parse(stated.take(colon));
        stated.take();
        return RuleParser.parse(heading.with(head.target()), head, stated);
    }

    private static GateHeader untargeted(String line) {
        return new GateHeader(line, Target.EVERY_RUN, Consequences.USUAL, Optional.empty());
    }

    /** The last colon ends the head; in conditions of Taurus the first, since later ones belong to the condition. */
    private static int colon(Tokens stated) {
        if (stated.at("fail", "when")) {
            return -1;
        }
        int condition = stated.find(rest -> rest.at(Kind.COLON) && rest.atFrom(1, "fail", "when"));
        int colon = condition < 0 ? stated.size() - 1 : condition;
        while (colon >= 0 && !stated.at(Kind.COLON, colon)) {
            colon--;
        }
        return colon;
    }

    /** The gate whose line is written in two texts, as YAML reads one that is not quoted. */
    public static Gate parse(String head, String rule) {
        Tokens stated = Tokens.of(rule, RULE);
        Head of = Head.parse(Tokens.of(head, HEAD));
        Tokens said = stated.until(Clauses::begin);
        GateHeader heading = Clauses.read(untargeted(head + ": " + rule), stated);
        return RuleParser.parse(heading.with(of.target()), of, said);
    }

    /** The gate below a scenario that a threshold of k6 is, {@code http_req_failed: rate<0.01}. */
    public static Gate threshold(String head, String metric, String rule) {
        Tokens stated = Tokens.of(rule, RULE);
        Tokens name = Tokens.of(metric, metric);
        K6Metric known = K6Metric.asTarget(name)
                .orElseThrow(
                        () -> name.problem("'" + name.shown() + "' is no metric of k6", "write 'http_req_duration'"));
        Tokens said = stated.until(Clauses::begin);
        GateHeader heading = Clauses.read(untargeted(head + ": " + metric + " " + rule), stated);
        return RuleParser.threshold(heading.with(target(head)), known, name, said);
    }

    private static Target target(String head) {
        return Head.target(Tokens.of(head, HEAD));
    }

    /** The gate that a condition of Taurus is, without the words "fail when": {@code checkout: p95>200ms for 10s}. */
    public static Gate failWhen(String line) {
        Tokens stated = Tokens.of(line);
        int colon = stated.find(rest -> rest.at(Kind.COLON) && endsHead(rest));
        boolean headed = colon >= 0 && stated.copy().take(colon).find(GateParser::isNoName) < 0;
        Target target = headed ? Head.target(stated.take(colon)) : Target.EVERY_RUN;
        int condition = headed ? stated.take().end() : 0;
        String written = line.substring(0, condition)
                + (headed ? " " : "")
                + FAIL_WHEN
                + line.substring(condition).stripLeading();
        return failWhen(target, written, stated);
    }

    /** The same, where head and condition are two texts. */
    public static Gate failWhen(String head, String condition) {
        return failWhen(target(head), head + ": " + FAIL_WHEN + condition, Tokens.of(condition, RULE));
    }

    private static Gate failWhen(Target target, String line, Tokens stated) {
        Tokens condition = stated.until(Clauses::begin);
        GateHeader heading = Clauses.read(untargeted(line), stated);
        return TaurusParser.parseCondition(heading.with(target), condition);
    }

    /** Whether space follows: colons within a URL end no name. */
    private static boolean endsHead(Tokens colon) {
        return colon.size() > 1 && colon.get(0).end() < colon.get(1).start();
    }

    private static boolean isNoName(Tokens rest) {
        return rest.at(Kind.OPERATOR);
    }
}
