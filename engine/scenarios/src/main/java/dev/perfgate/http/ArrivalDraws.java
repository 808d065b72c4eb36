package dev.perfgate.http;

import java.util.SplittableRandom;
import java.util.random.RandomGenerator;

/**
 * What is random in the arrivals of an open load, one draw an arrival: each loop draws for all arrivals, and uses those of its own, so
 * that the same seed gives the same load on any number of loops.
 */
final class ArrivalDraws {
    private final boolean poisson;
    private final SplittableRandom gaps;
    /** Apart from the gaps, which so are the same whatever arrives. */
    private final SplittableRandom picks;

    private boolean first = true;

    ArrivalDraws(long seed, boolean poisson) {
        this.poisson = poisson;
        this.gaps = new SplittableRandom(seed * 31);
        this.picks = gaps.split();
    }

    /** Between the next arrival and the one before, at one arrival a second; equal gaps begin with an arrival at 0. */
    double nextGap() {
        if (poisson) {
            return gaps.nextExponential();
        }
        double gap = first ? 0 : 1;
        first = false;
        return gap;
    }

    /** Where in the shares of what may arrive the arrival's lies, from 0 to 1. */
    double nextPick() {
        return picks.nextDouble();
    }

    /** For those who ask for nothing random. */
    RandomGenerator unused() {
        return picks;
    }
}
