package dev.perfgate.guide;

import java.util.Locale;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** The history.csv of the guides. */
final class HistoryFile {
    private static final int RUNS = 120;
    private static final int CHANGE = 60;
    private static final double LEVEL = 20;
    private static final double STEP = 1.12;
    private static final double NOISE = 0.01;

    private HistoryFile() {}

    /** A figure that gets 12 % worse in the middle, and one that stays. */
    static String withAStep() {
        Random random = new Random(1);
        return "p95,p50\n"
                + IntStream.range(0, RUNS)
                        .mapToObj(run -> String.format(
                                Locale.ROOT,
                                "%.3f,%.3f",
                                (run < CHANGE ? LEVEL : LEVEL * STEP) * (1 + NOISE * random.nextGaussian()),
                                LEVEL * (1 + NOISE * random.nextGaussian())))
                        .collect(Collectors.joining("\n", "", "\n"));
    }

    /** A column with units, one with hardly any value, and one below zero. */
    static String unfit() {
        return "p95,alloc,queue,balance\n"
                + IntStream.range(0, RUNS)
                        .mapToObj(run -> "20.5,100.85 MB," + (run < 4 ? "3" : "") + "," + (run - 200))
                        .collect(Collectors.joining("\n", "", "\n"));
    }
}
