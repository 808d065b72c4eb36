package dev.perfgate.fuzz;

import dev.perfgate.cli.Commands;
import dev.perfgate.scenario.StopSignal;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The history of a scenario with twelve runs and a decision, of which one file is damaged. */
final class HistorySubject implements Subject {
    private static final int RUNS = 12;
    private static final List<String> VALUES = List.of(
            "null",
            "true",
            "-1",
            "1e400",
            "\"\"",
            "[]",
            "{}",
            "\n",
            "\n\n",
            "{\"x\":1}\n",
            "\"accept\"",
            "\"set\"",
            "\"unset\"",
            "\"forget\"",
            "checkout",
            "p95",
            "1:2:3",
            "end",
            "id");

    private final Path history = Path.of("history");
    private final Path run = Path.of("run/run.json");
    private final Mutator mutator;
    private final List<Kept> kept;
    private String mutant = "";

    private record Kept(Path file, String text) {}

    HistorySubject(long seed, Path root) throws IOException {
        mutator = new Mutator(seed, VALUES);
        Files.createDirectories(Path.of("run"));
        String good = new Examples(root).run();
        for (int i = 0; i < RUNS; i++) {
            Files.writeString(run, numbered(good, i));
            execute(
                    "gate",
                    "run",
                    "--record",
                    "--history",
                    history.toString(),
                    "--gate",
                    "p95 no regression",
                    "--gate",
                    "error rate any");
        }
        execute("baseline", "accept", "--reason", "meant", "--history", history.toString());
        Files.writeString(run, numbered(good, RUNS));
        kept = files();
    }

    private static String numbered(String run, int number) {
        Instant started = Instant.parse("2026-01-19T12:00:00Z").plusSeconds(3600L * number);
        return run.replaceFirst("\"id\": \"[^\"]*\"", "\"id\": \"run-" + number + "\"")
                .replaceFirst("\"started\": \"[^\"]*\"", "\"started\": \"" + started + "\"")
                .replaceFirst("\"ended\": \"[^\"]*\"", "\"ended\": \"" + started.plusSeconds(60) + "\"");
    }

    private static void execute(String... command) {
        if (new Commands(StopSignal::new).execute(command) > 1) {
            throw new IllegalStateException("cannot make a history: " + String.join(" ", command));
        }
    }

    private List<Kept> files() throws IOException {
        try (Stream<Path> files = Files.walk(history)) {
            List<Kept> found = new ArrayList<>();
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                if (Files.size(file) > 0) {
                    found.add(new Kept(file, Files.readString(file, StandardCharsets.ISO_8859_1)));
                }
            }
            if (found.isEmpty()) {
                throw new IllegalStateException("no history was made");
            }
            return found;
        }
    }

    @Override
    public String[] next() throws IOException {
        for (Kept file : kept) {
            Files.writeString(file.file(), file.text(), StandardCharsets.ISO_8859_1);
        }
        Kept one = mutator.oneOf(kept);
        mutant = mutator.mutant(one.text());
        Files.write(one.file(), mutant.getBytes(StandardCharsets.ISO_8859_1));
        String place = history.toString();
        return switch (mutator.below(6)) {
            case 0 -> new String[] {"baseline", "show", "checkout", "--history", place};
            case 1 -> new String[] {"baseline", "list", "--history", place};
            case 2 -> new String[] {"baseline", "set", "run-3", "--reason", "good", "--history", place};
            case 3 ->
                new String[] {
                    "gate",
                    "run",
                    "--record",
                    "--history",
                    place,
                    "--gate",
                    "p95 no regression",
                    "--gate",
                    "error rate any"
                };
            case 4 -> new String[] {"gate", "run", "--history", place, "--gate", "p95 within 5 % of median of last 5"};
            default ->
                new String[] {
                    "gate", "run", "--history", place, "--gate", "all: no regression", "--gate", "error rate any"
                };
        };
    }

    @Override
    public String mutant() {
        return mutant;
    }
}
