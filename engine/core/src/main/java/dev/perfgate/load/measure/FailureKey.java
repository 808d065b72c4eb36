package dev.perfgate.load.measure;

/**
 * By what failures are grouped.
 *
 * @param request index of the request name, or {@link #ANY_REQUEST}
 * @param kind {@code timeout}, {@code connection}, {@code status}, {@code check}, {@code protocol}
 */
public record FailureKey(int request, String kind, String message) {
    /** Of failures that are kept together, since there are too many different ones. */
    public static final int ANY_REQUEST = -1;

    private static final int LONGEST_MESSAGE = 300;
    private static final String OTHER = "other failures: there are too many different messages";

    /** A message that is too long is cut, whatever a service put into it. */
    static FailureKey of(int request, String kind, String message) {
        return new FailureKey(
                request,
                kind,
                message.length() <= LONGEST_MESSAGE ? message : message.substring(0, LONGEST_MESSAGE) + " \u2026");
    }

    static FailureKey other(String kind) {
        return new FailureKey(ANY_REQUEST, kind, OTHER);
    }
}
