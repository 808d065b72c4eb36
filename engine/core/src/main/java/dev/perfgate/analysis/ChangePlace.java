package dev.perfgate.analysis;

/**
 * Where the level changed: the place from which on the runs speak most for the new level. Each run's say is how much nearer it is to
 * the new level than to the old, bounded so that no single run decides; the place with the largest sum from there to the newest run is
 * the maximum-likelihood change point of the CUSUM (Page 1954).
 */
final class ChangePlace {
    /** No test of the rule finds a change younger than three runs. */
    private static final int YOUNGEST = 3;

    private ChangePlace() {}

    static int of(Segment segment, LevelFinding finding) {
        int best = segment.size() - YOUNGEST;
        double most = Double.NEGATIVE_INFINITY;
        double sum = 0;
        for (int place = segment.size() - 1; place >= finding.earliest(); place--) {
            sum += say(segment.value(place), finding);
            if (sum >= most && place <= segment.size() - YOUNGEST) {
                most = sum;
                best = place;
            }
        }
        return best;
    }

    /** From -0.5 at the old level, or on its far side, to 0.5 at the new one; 0 halfway. */
    private static double say(double value, LevelFinding finding) {
        double way = (value - finding.base()) / finding.shift();
        return Math.max(0, Math.min(1, way)) - 0.5;
    }
}
