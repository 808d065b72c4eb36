package dev.perfgate.gate.figure;

import dev.perfgate.text.NearestWord;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Names of metrics that only a run can confirm. */
public final class MetricNames {
    public static final List<String> STATISTICS = List.of("mean", "median", "min", "max");

    private static final int LONGEST = 100;

    private MetricNames() {}

    /** The known word that such a name is taken for a slip of, unless it stands in quotes. */
    public static Optional<String> meant(String name, Statistic statistic) {
        if (name.equals("count")) {
            return Optional.of("requests");
        }
        if (name.length() > LONGEST) {
            return Optional.empty();
        }
        List<String> words = new ArrayList<>(KnownMetrics.allNames());
        if (statistic instanceof Statistic.Single) {
            words.addAll(STATISTICS);
        }
        return NearestWord.of(KnownMetrics.joined(name), words);
    }
}
