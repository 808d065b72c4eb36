package dev.perfgate.analysis;

import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.stream.DoubleStream;

/** Made-up histories whose changes are known: lognormal noise from a fixed seed. */
final class Histories {
    private Histories() {}

    /** Runs around a level, each off by normal noise of a relative size. */
    static double[] steady(long seed, int runs, double level, double noise) {
        SplittableRandom random = new SplittableRandom(seed);
        return DoubleStream.generate(() -> level * Math.exp(noise * random.nextGaussian()))
                .limit(runs)
                .toArray();
    }

    /** The same with all runs of a stretch multiplied. */
    static double[] scaled(double[] values, int from, int to, double factor) {
        double[] scaled = values.clone();
        for (int i = from; i < to; i++) {
            scaled[i] *= factor;
        }
        return scaled;
    }

    static List<Decision> replay(RegressionRule rule, double... values) {
        RegressionDetector detector = rule.detector();
        List<Decision> decisions = new ArrayList<>();
        for (double value : values) {
            decisions.add(detector.add(value));
        }
        return decisions;
    }

    static List<Shift> regressions(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Regression.class::isInstance)
                .map(decision -> ((Decision.Regression) decision).shift())
                .toList();
    }

    static List<Shift> improvements(List<Decision> decisions) {
        return decisions.stream()
                .filter(Decision.Improvement.class::isInstance)
                .map(decision -> ((Decision.Improvement) decision).shift())
                .toList();
    }
}
