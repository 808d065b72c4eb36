package dev.perfgate.fuzz;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** The file of a run, read by all commands that do. */
final class RunJsonSubject implements Subject {
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "17",
            "-1",
            "1e400",
            "\"\"",
            "\"x\"",
            "[]",
            "{}",
            "[null]",
            "[1,\"x\"]",
            "\"ms\"",
            "\"%\"",
            "\"GET /cart\"",
            "\"p95\"",
            "finished",
            "partial",
            "histogram",
            "\"2026-01-19T12:00:00Z\"",
            "\"+1000000000-01-01T00:00:00Z\"",
            "metrics",
            "scope",
            "count");

    private final Path folder = Path.of("run");
    private final String good;
    private final Mutator mutator;
    private byte[] mutant = {};

    RunJsonSubject(long seed, Path root) throws IOException {
        // A character a byte, so that mutants need not be UTF-8.
        good = new String(new Examples(root).run().getBytes(StandardCharsets.UTF_8), StandardCharsets.ISO_8859_1);
        mutator = new Mutator(seed, VALUES);
        Files.createDirectories(folder);
        Files.createDirectories(Path.of("good"));
        Files.writeString(Path.of("good/run.json"), new Examples(root).run());
    }

    @Override
    public String[] next() throws IOException {
        String text = mutator.below(3) == 0 ? Histograms.damaged(good, mutator) : mutator.mutant(good);
        mutant = text.getBytes(StandardCharsets.ISO_8859_1);
        Files.write(folder.resolve("run.json"), mutant);
        return switch (mutator.below(8)) {
            case 0 -> new String[] {"compare", "run", "good"};
            case 1 ->
                new String[] {"compare", "good", "run", "--markdown", "c.md", "--html", "c.html", "--json", "c.json"};
            case 2 -> new String[] {"report", "run", "-o", "out", "--reports", "html,junit,markdown,csv"};
            case 3 -> new String[] {"report", "run", "--index", "i.html", "--csv", "l"};
            case 4 -> new String[] {"list", "--runs=run"};
            case 5 -> new String[] {"gate", "run", "--gate", "p95 within 10 % of baseline", "--baseline", "good"};
            case 6 -> new String[] {"gate", "run", "--gate", "*: p99 < 200 ms", "--gate", "error rate < 1 %"};
            default -> new String[] {"gate", "run", "--json", "s.json"};
        };
    }

    @Override
    public String mutant() {
        return new String(mutant, StandardCharsets.UTF_8);
    }
}
