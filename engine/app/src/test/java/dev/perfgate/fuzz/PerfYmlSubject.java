package dev.perfgate.fuzz;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A perf.yml of the guides, read as {@code run} reads it. */
final class PerfYmlSubject implements Subject {
    private static final List<String> SPLINTERS = List.of(
            ": ",
            "- ",
            "<<: ",
            "${",
            "${X:-",
            "---\n",
            "...\n",
            "!!x ",
            "&b ",
            "*b ",
            "\n  ",
            "[",
            "{",
            "| \n",
            "> \n",
            "null",
            "~",
            "true",
            "''",
            "[]",
            "{}",
            "{{",
            "10 s",
            "5 m",
            "1 %",
            "-1",
            "http://[::1",
            "no regression");

    private final Path file = Path.of("perf.yml");
    private final List<String> examples;
    private final Mutator mutator;
    private String mutant = "";

    PerfYmlSubject(long seed, Path root) throws IOException {
        examples = new Examples(root).perfYml();
        List<String> words = new ArrayList<>(SPLINTERS);
        words.addAll(Examples.words(examples));
        mutator = new Mutator(seed, words);
    }

    @Override
    public String[] next() throws IOException {
        mutant = mutator.mutant(mutator.oneOf(examples));
        // Half of a character has no bytes of its own.
        Files.write(file, mutant.getBytes(UTF_8));
        return mutator.below(8) == 0
                ? new String[] {"gate", "no-run", "-f", file.toString()}
                : new String[] {"list", "-f", file.toString()};
    }

    @Override
    public String mutant() {
        return mutant;
    }
}
