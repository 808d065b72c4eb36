package dev.perfgate.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Command lines of the guides, damaged. No load begins, since the run is ended before; and what would serve until it is stopped is given a
 * place or a port that it must refuse.
 */
final class ArgumentsSubject implements Subject {
    /** A file where a folder is meant. */
    private static final String NO_FOLDER = "perf.yml";

    private static final Map<String, List<String>> REFUSED = new LinkedHashMap<>();

    static {
        REFUSED.put("demo", List.of("--port", "70000"));
        REFUSED.put("agent", List.of("--listen", "127.0.0.1:70000"));
        for (String command : List.of("serve", "token", "backup", "restore", "sample-data")) {
            REFUSED.put(command, List.of("--data", NO_FOLDER));
        }
    }

    private final List<List<String>> good;
    private final Mutator mutator;
    private List<String> mutant = List.of();

    ArgumentsSubject(long seed, Path root) throws IOException {
        Examples examples = new Examples(root);
        List<String> lines = new ArrayList<>(examples.commandLines());
        good = lines.stream()
                .map(ArgumentsSubject::split)
                .filter(ArgumentsSubject::isMeant)
                .toList();
        List<String> words = new ArrayList<>(Examples.words(lines));
        // Nothing is to be written elsewhere than in this test's folder.
        words.removeIf(word -> word.startsWith("/") || word.contains(".."));
        words.addAll(List.of(
                "",
                "-",
                "--",
                "=",
                "--help",
                "@perf.yml",
                "@none",
                "-0",
                "1e9",
                "http://[",
                "nan",
                "--output=",
                "none"));
        mutator = new Mutator(seed, words);
        Files.writeString(Path.of("perf.yml"), examples.perfYml().get(0));
        Files.createDirectories(Path.of("results"));
        Files.writeString(Path.of("results/run.json"), examples.run());
    }

    /** As a shell would; quoted words stay together. */
    private static List<String> split(String line) {
        List<String> words = new ArrayList<>();
        for (String part : line.replaceFirst("\\s+#.*", "").split(" (?=(?:[^']*'[^']*')*[^']*$)", -1)) {
            if (!part.isBlank()) {
                words.add(part.replace("'", ""));
            }
        }
        return words;
    }

    private static boolean isMeant(List<String> words) {
        return words.stream()
                .noneMatch(word ->
                        word.startsWith("/") || word.contains("..") || word.contains("|") || word.equals("doctor"));
    }

    @Override
    public String[] next() {
        List<String> words = new ArrayList<>(mutator.oneOf(good));
        for (int damages = 1 + mutator.below(3); damages > 0; damages--) {
            damage(words);
        }
        words.addAll(REFUSED.getOrDefault(words.get(0), List.of()));
        mutant = words;
        return words.toArray(String[]::new);
    }

    /** The first word is the command, and stays more often than not. */
    private void damage(List<String> words) {
        int at = Math.min(words.size() - 1, mutator.below(words.size() + 1) + (mutator.below(8) == 0 ? 0 : 1));
        String word = words.get(at);
        String other = mutator.mutant(word).replace("/", "").replace("..", "");
        switch (mutator.below(6)) {
            case 0, 1 ->
                words.set(
                        at,
                        at == 0 ? other.replace("doctor", "") : word.startsWith("http") ? mutator.mutant(word) : other);
            case 2 -> words.add(at + 1, mutator.mutant("--users=10").replace("/", ""));
            case 3 -> words.add(word);
            case 4 -> Collections.swap(words, at, mutator.below(words.size()));
            default -> {
                if (words.size() > 1) {
                    words.remove(at);
                }
            }
        }
    }

    @Override
    public String mutant() {
        return String.join("\n", mutant);
    }
}
