package dev.perfgate.analysis;

/** A regression that was reported, until it is clear whether it was a passing episode or is the new level. */
final class Latch {
    static final int RUNS_BACK = 3;
    private static final int RUNS_SHIFTED = 8;
    /** An episode that is neither over nor steady becomes the new level all the same, or it would hide whatever comes. */
    private static final int LONGEST = 20;

    /** What took long to find, such as a drift, is not forgotten at once: an alarm is held for so many runs at least. */
    private static final int LEAST_HELD = 4;

    private static final double HALFWAY = 0.5;

    private final LevelFinding finding;
    private final int place;
    private final Shift shift;
    private int held;

    Latch(LevelFinding finding, int place, Shift shift) {
        this.finding = finding;
        this.place = place;
        this.shift = shift;
    }

    /** The place of the segment where the level changed. */
    int place() {
        return place;
    }

    double base() {
        return finding.base();
    }

    Shift shift() {
        return shift;
    }

    /** Whether the last three runs are back at the old level. */
    boolean isOver(Segment segment) {
        for (int i = 1; i <= RUNS_BACK; i++) {
            if (isShifted(segment.value(segment.size() - i))) {
                return false;
            }
        }
        return true;
    }

    boolean isKeptByNewest(Segment segment) {
        return isShifted(segment.newest());
    }

    /** Takes the episode's runs out; the three that ended it stay. */
    void removeFrom(Segment segment) {
        segment.remove(place, Math.max(place, segment.size() - RUNS_BACK));
    }

    /** To be asked once a run. */
    boolean isNewLevel(Segment segment) {
        held++;
        if (held < LEAST_HELD) {
            return false;
        }
        int age = segment.size() - place;
        return age >= LONGEST || (age >= RUNS_SHIFTED && isMostlyShifted(segment));
    }

    private boolean isMostlyShifted(Segment segment) {
        return isShifted(Median.of(segment.values(), segment.size() - RUNS_SHIFTED, segment.size()));
    }

    private boolean isShifted(double value) {
        return value - finding.base() >= HALFWAY * finding.shift();
    }
}
