package dev.perfgate.gate.language;

import dev.perfgate.gate.figure.Target;
import dev.perfgate.gate.figure.Wildcard;
import java.util.Optional;

/** Reads what stands before the colon: a scenario, and perhaps which of its requests. */
final class TargetParser {
    private static final String EXAMPLE = "write for example 'checkout / POST *: p95 < 200 ms'";

    private TargetParser() {}

    static Target parse(Span head) {
        int slash = separator(head);
        if (slash < 0) {
            return new Target(wildcard(head, "scenario"), Optional.empty());
        }
        return new Target(
                wildcard(head.before(slash), "scenario"), Optional.of(wildcard(head.after(slash + 1), "request")));
    }

    /** The first slash with room on both sides; slashes in paths have none before them or none after. */
    private static int separator(Span head) {
        String padded = " " + head.visible() + " ";
        return padded.replaceAll("\\s", " ").indexOf(" / ");
    }

    private static Wildcard wildcard(Span piece, String what) {
        if (piece.name().isBlank()) {
            throw piece.problem("the name of the " + what + " is missing", EXAMPLE + ", or '*' for all");
        }
        return new Wildcard(piece.name());
    }
}
