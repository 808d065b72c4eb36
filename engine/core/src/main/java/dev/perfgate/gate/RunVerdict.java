package dev.perfgate.gate;

import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.Verdict.Consequence;
import dev.perfgate.result.verdict.Verdict.Status;
import java.util.Collections;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** What all gates together say of a run. */
public sealed interface RunVerdict {
    /** One line for people: "FAIL: 1 FAIL, 2 PASS", "no gates". */
    String summary();

    /** Whether the build must fail for it. */
    boolean failed();

    /** Nothing was judged; that is no pass. */
    record NoGates() implements RunVerdict {
        @Override
        public String summary() {
            return "no gates";
        }

        @Override
        public boolean failed() {
            return false;
        }
    }

    /** The worst consequence of all verdicts, and how many there are of each status. */
    record Judged(Consequence worst, Map<Status, Integer> counts) implements RunVerdict {
        public Judged {
            counts = Collections.unmodifiableMap(new EnumMap<>(counts));
        }

        public int count(Status status) {
            return counts.getOrDefault(status, 0);
        }

        @Override
        public String summary() {
            return worst + ": "
                    + counts.entrySet().stream()
                            .sorted(Comparator.comparing(
                                    entry -> entry.getKey().consequence(), Comparator.reverseOrder()))
                            .map(entry -> entry.getValue() + " " + entry.getKey())
                            .collect(Collectors.joining(", "));
        }

        @Override
        public boolean failed() {
            return worst == Consequence.FAIL;
        }
    }

    static RunVerdict of(List<Verdict> verdicts) {
        Map<Status, Integer> counts = new EnumMap<>(Status.class);
        verdicts.forEach(verdict -> counts.merge(verdict.status(), 1, Integer::sum));
        return verdicts.stream()
                .map(Verdict::consequence)
                .max(Comparator.naturalOrder())
                .<RunVerdict>map(worst -> new Judged(worst, counts))
                .orElseGet(NoGates::new);
    }
}
