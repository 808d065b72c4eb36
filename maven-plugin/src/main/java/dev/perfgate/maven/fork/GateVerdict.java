package dev.perfgate.maven.fork;

/**
 * A line on a gate, as perfgate.jar writes it for programs.
 *
 * @param scenario of which run; empty where it is on none
 * @param gate the gate's line
 * @param status PASS, FAIL, MISSING, …
 * @param consequence what it does to the build
 * @param reason a sentence, which is only shown
 */
record GateVerdict(String scenario, String gate, String status, Consequence consequence, String reason) {
    enum Consequence {
        PASS,
        WARN,
        FAIL
    }

    /** The gate, and why: the verdict first where that is another word than what it does to the build. */
    String text(String separator) {
        boolean said = status.equals(consequence.name());
        return gate + separator + (said ? "" : status + ": ") + reason;
    }
}
