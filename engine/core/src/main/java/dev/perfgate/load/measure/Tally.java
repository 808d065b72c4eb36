package dev.perfgate.load.measure;

/** One thread's pen for one request name in one interval. Only that thread writes; recording allocates next to nothing. */
public final class Tally {
    private final int request;
    private final Samples samples;
    private final RequestRecord counts;

    /** @param samples of all names of the interval */
    Tally(int request, Samples samples, RequestRecord counts) {
        this.request = request;
        this.samples = samples;
        this.counts = counts;
    }

    /** Counts a request that got the answer it was to get. */
    public void succeeded(long responseNanos, long serviceNanos) {
        samples.succeeded(request, responseNanos, serviceNanos);
        counts.ended++;
    }

    /** @param waitedNanos until the failure */
    void failed(long waitedNanos) {
        samples.failed(request, waitedNanos);
        counts.ended++;
        counts.failed++;
    }

    /** Counts bytes that went over the wire, whatever came of the request. */
    public void transferred(long received, long sent) {
        counts.bytesIn += received;
        counts.bytesOut += sent;
    }

    /** Counts a request that was sent once more, since the connection was closed just as it was used. */
    public void resent() {
        counts.resent++;
    }

    /** Marks a request, already counted as ended, as answered with where to go instead. */
    public void redirected() {
        counts.redirected++;
    }
}
