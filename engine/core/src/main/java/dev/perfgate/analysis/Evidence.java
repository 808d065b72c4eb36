package dev.perfgate.analysis;

/** Why a change is held to be real: how many runs stand against how many, and how likely chance alone would do the same. */
public sealed interface Evidence {
    /** How many of the newest runs were compared. */
    int newRuns();

    /** How many runs before them they were compared with. */
    int referenceRuns();

    /** The one-sided p: how likely runs of an unchanged level come out at least as far apart. */
    double p();

    /** The exact rank-sum test against the runs just before. */
    record Ranks(int newRuns, int referenceRuns, double p) implements Evidence {}

    /** The exact rank-sum test against the first runs of the segment. */
    record Drift(int newRuns, int referenceRuns, double p) implements Evidence {}

    /** The newest runs lie beyond all, or all but one, of those just before. */
    record AllAbove(int newRuns, int referenceRuns, double p) implements Evidence {}

    /**
     * The sum of the new runs' clipped deviations, where there are too few runs before them for the ranks to tell.
     *
     * @param z the sum in units of its standard deviation
     */
    record ClippedSum(int newRuns, int referenceRuns, double z) implements Evidence {
        /** The normal distribution's tail above z, by its asymptotic series (Abramowitz and Stegun 26.2.12): four digits for z > 5. */
        @Override
        public double p() {
            double inverseSquare = 1 / (z * z);
            double series = 1 - inverseSquare * (1 - 3 * inverseSquare * (1 - 5 * inverseSquare));
            return Math.exp(-z * z / 2) / (z * Math.sqrt(2 * Math.PI)) * series;
        }
    }
}
