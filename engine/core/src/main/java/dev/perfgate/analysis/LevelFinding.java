package dev.perfgate.analysis;

/**
 * That the newest runs lie on another level.
 *
 * @param base the old level
 * @param shift from there to the new one: above 0 is for the worse
 * @param earliest the first place of the segment where the change may lie
 */
record LevelFinding(double base, double shift, double sigma, int earliest, Evidence evidence) {
    boolean isWorse() {
        return shift > 0;
    }
}
