package dev.perfgate.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A line of the gate language, by which a run is judged. */
final class GateSubject implements Subject {
    private static final List<String> GOOD = List.of(
            "checkout: p95 < 200 ms",
            "checkout / GET /cart: p99.9 of service_time <= 1.5 s",
            "\"check out\" / POST *: max < 20 s",
            "*: error rate <= 5 %",
            "checkout: rate >= 100/s",
            "checkout: p95 no regression strict",
            "checkout: p95 no regression of at least 10 % until accepted",
            "checkout: p95 within 10 % of baseline",
            "checkout: mean within 5 % of median of last 10",
            "checkout: p95 within 3 % of branch main",
            "checkout: warn when p95 > 200 ms",
            "checkout: fail when p99 > 1 s; waived by ann until 2027-12-31 because of the move",
            "checkout: stop when error rate > 10 % for 10 s",
            "checkout: p95 target 100 ms, acceptable 200 ms, critical 500 ms",
            "checkout: highest rate with p95 < 200 ms >= 800/s",
            "checkout: memory of db slope < 1 MB/min",
            "checkout: p95 < 300 ms during steady",
            "checkout: p95 of failed < 10 s",
            "checkout: bytes in < 10 MB ratchet");

    private final Path recorded = Path.of("run.json");
    private final Mutator mutator;
    private String mutant = "";

    GateSubject(long seed, Path root) throws IOException {
        List<String> words = new ArrayList<>(Examples.words(GOOD));
        words.addAll(List.of(
                " / ",
                ": ",
                "\"",
                "'",
                "p101",
                "p(95)",
                "any",
                "<",
                ">=",
                "==",
                "!=",
                "\u2003",
                "; ",
                ", ",
                "; on main",
                "warn",
                "fail",
                "and",
                "(",
                ")"));
        mutator = new Mutator(seed, words);
        Files.writeString(recorded, new Examples(root).run());
    }

    @Override
    public String[] next() {
        mutant = mutator.mutant(mutator.oneOf(GOOD));
        return new String[] {"gate", recorded.toString(), "--gate", mutant, "--gate", "error rate any"};
    }

    @Override
    public String mutant() {
        return mutant;
    }
}
