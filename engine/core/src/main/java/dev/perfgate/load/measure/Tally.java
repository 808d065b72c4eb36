package dev.perfgate.load.measure;

/** One thread's counts for one request name in one interval. Only that thread writes; recording allocates next to nothing. */
public final class Tally {
    private final int request;
    private final Samples samples;
    long ended;
    long failed;
    long redirected;
    long resent;
    long bytesIn;
    long bytesOut;

    /** @param samples of all names of the interval */
    Tally(int request, Samples samples) {
        this.request = request;
        this.samples = samples;
    }

    /** Counts a request that got the answer it was to get. */
    public void succeeded(long responseNanos, long serviceNanos) {
        samples.succeeded(request, responseNanos, serviceNanos);
        ended++;
    }

    /** @param waitedNanos until the failure */
    void failed(long waitedNanos) {
        samples.failed(request, waitedNanos);
        ended++;
        failed++;
    }

    /** Counts bytes that went over the wire, whatever came of the request. */
    public void transferred(long received, long sent) {
        bytesIn += received;
        bytesOut += sent;
    }

    /** Counts a request that was sent once more, since the connection was closed just as it was used. */
    public void resent() {
        resent++;
    }

    /** Marks a request, already counted as ended, as answered with where to go instead. */
    public void redirected() {
        redirected++;
    }

    boolean isEmpty() {
        return ended == 0 && resent == 0 && bytesIn == 0 && bytesOut == 0;
    }

    void clear() {
        ended = 0;
        failed = 0;
        redirected = 0;
        resent = 0;
        bytesIn = 0;
        bytesOut = 0;
    }
}
