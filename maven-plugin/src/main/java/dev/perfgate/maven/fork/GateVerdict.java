package dev.perfgate.maven.fork;

/**
 * What a gate said, as perfgate.jar writes it for programs.
 *
 * @param scenario of which run
 * @param gateId the same for all verdicts of one gate
 * @param gate its line
 * @param status PASS, FAIL, MISSING, …
 * @param consequence what it does to the build
 * @param reason a sentence, which is only shown
 */
record GateVerdict(String scenario, String gateId, String gate, String status, Consequence consequence, String reason) {
    enum Consequence {
        PASS,
        WARN,
        FAIL
    }

    /** Whether one line may stand for both. */
    boolean isLike(GateVerdict other) {
        return scenario.equals(other.scenario)
                && gateId.equals(other.gateId)
                && status.equals(other.status)
                && consequence == other.consequence;
    }

    /** The gate, and why: the verdict first where that is another word than what it does to the build. */
    String text(String separator) {
        boolean said = status.equals(consequence.name());
        return gate + separator + (said ? "" : status + ": ") + reason;
    }
}
