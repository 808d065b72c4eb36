package dev.perfgate.push;

/** What became of one run that was sent. */
sealed interface Delivery {
    /** The server has it. */
    record Delivered() implements Delivery {}

    /** Another process has sent it, or set it aside, meanwhile. */
    record Gone() implements Delivery {}

    /**
     * Neither it nor any other can be taken now: the server is not there, or the token does not count.
     *
     * @param remedy what must be done first; empty when waiting will do
     */
    record Postponed(String reason, String remedy) implements Delivery {}

    /** The server failed over this one: others may be taken, and this one later. */
    record Failed(String reason) implements Delivery {}

    /** The server will never take it. */
    record Refused(String reason) implements Delivery {}
}
