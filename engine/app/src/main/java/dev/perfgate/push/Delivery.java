package dev.perfgate.push;

/** What became of one run that was sent. */
sealed interface Delivery {
    /** The server has it. */
    record Delivered() implements Delivery {}

    /** It may be taken later: the server is not there, or the token does not count. */
    record Postponed(String reason) implements Delivery {}

    /** The server will never take it. */
    record Refused(String reason) implements Delivery {}
}
