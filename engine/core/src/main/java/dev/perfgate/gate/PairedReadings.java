package dev.perfgate.gate;

import dev.perfgate.result.Run;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** The figure of a gate in two runs, for each request that either of them has. */
final class PairedReadings {
    private PairedReadings() {}

    /** One of the answers may be that there is no figure. */
    record Pair(Reading before, Reading present) {}

    static List<Pair> of(Figure figure, Target target, Run before, Run present) {
        Optional<Wildcard> requests = target.request();
        if (requests.isEmpty()) {
            return List.of(pair(figure, target, before, present));
        }
        Set<String> names = new LinkedHashSet<>(FigureReader.scopes(figure, requests.get(), present));
        names.addAll(FigureReader.scopes(figure, requests.get(), before));
        if (names.isEmpty()) {
            return List.of(pair(figure, target, before, present));
        }
        List<Pair> pairs = new ArrayList<>();
        for (String name : names) {
            pairs.add(new Pair(
                    FigureReader.readScope(figure, name, before), FigureReader.readScope(figure, name, present)));
        }
        return pairs;
    }

    private static Pair pair(Figure figure, Target target, Run before, Run present) {
        return new Pair(
                FigureReader.readAll(figure, target, before).get(0),
                FigureReader.readAll(figure, target, present).get(0));
    }
}
