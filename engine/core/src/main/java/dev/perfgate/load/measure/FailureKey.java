package dev.perfgate.load.measure;

/**
 * By what failures are grouped.
 *
 * @param request index of the request name
 * @param kind {@code timeout}, {@code connection}, {@code status}, {@code check}, {@code protocol}
 */
public record FailureKey(int request, String kind, String message) {}
