package dev.perfgate.gate;

import dev.perfgate.result.history.PastFigure;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * Which figures of a run each say for themselves how fast it was: one for each part. Two percentiles of one time, a time and its rate,
 * or the requests and their sum would outvote the others, and what they share would be taken for the machine's doing.
 */
final class IndependentFigures {
    private IndependentFigures() {}

    static boolean[] among(List<RunSeries> series) {
        Set<String> withParts = new HashSet<>();
        series.stream()
                .map(RunSeries::key)
                .filter(key -> !key.scope().isEmpty())
                .forEach(key -> withParts.add(key.metric()));
        Set<String> parts = new HashSet<>();
        boolean[] counted = new boolean[series.size()];
        for (int i = 0; i < counted.length; i++) {
            PastFigure.Key key = series.get(i).key();
            boolean sum = key.scope().isEmpty() && withParts.contains(key.metric());
            counted[i] = !sum && !isCounted(series.get(i)) && parts.add(part(key));
        }
        return counted;
    }

    /** Of the times of one part only the first counts; figures that stand alone count each. */
    private static String part(PastFigure.Key key) {
        boolean single = key.statistic().equals(PastFigure.SINGLE);
        return single ? key.scope() + "\n" + key.metric() : key.scope();
    }

    /** What is worked out of one count, such as a rate, follows the times that it has beside it. */
    private static boolean isCounted(RunSeries series) {
        return series.key().statistic().equals(PastFigure.SINGLE)
                && !series.metric().basis().isEmpty();
    }
}
