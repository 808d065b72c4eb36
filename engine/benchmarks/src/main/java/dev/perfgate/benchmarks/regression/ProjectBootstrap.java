package dev.perfgate.benchmarks.regression;

import java.util.Arrays;
import java.util.List;
import java.util.SplittableRandom;

/**
 * How sure a share over all projects is. The benchmarks of a project share machines and habits, so projects are what chance drew: as many of
 * them are drawn again and again, with replacement, and the interval holds the middle 95 % of their shares.
 */
final class ProjectBootstrap {
    private static final int RESAMPLES = 10_000;
    private static final long SEED = 1;

    private ProjectBootstrap() {}

    /** What one project adds: so many events, of so many that could have been. */
    record Tally(double events, double of) {}

    /** From the lower end to the upper one. */
    record Interval(double low, double high) {}

    /** The same tallies give the same interval. At least one has something that could have been. */
    static Interval of(List<Tally> projects) {
        if (projects.stream().noneMatch(project -> project.of() > 0)) {
            throw new IllegalArgumentException("no project of " + projects.size() + " has anything to count");
        }
        SplittableRandom random = new SplittableRandom(SEED);
        double[] shares = new double[RESAMPLES];
        for (int i = 0; i < RESAMPLES; i++) {
            shares[i] = share(projects, random);
        }
        Arrays.sort(shares);
        int tail = (int) (0.025 * RESAMPLES);
        return new Interval(shares[tail], shares[RESAMPLES - 1 - tail]);
    }

    /** Of one draw; a draw of projects with nothing to count is drawn anew. */
    private static double share(List<Tally> projects, SplittableRandom random) {
        double events;
        double of;
        do {
            events = 0;
            of = 0;
            for (int i = 0; i < projects.size(); i++) {
                Tally drawn = projects.get(random.nextInt(projects.size()));
                events += drawn.events();
                of += drawn.of();
            }
        } while (of == 0);
        return events / of;
    }
}
