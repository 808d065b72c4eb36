package dev.perfgate.command;

import dev.perfgate.text.CommandLineWords;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What to run, where, and for how long at most.
 *
 * @param text as the user wrote it
 * @param environment added to that of this process
 */
record CommandLine(
        String text, Shell shell, Path directory, Map<String, String> environment, Optional<Duration> timeLimit) {
    CommandLine {
        environment = Map.copyOf(environment);
    }

    /** Who takes the text apart. */
    enum Shell {
        /** The system's shell, which also knows pipes, redirections and variables. */
        SYSTEM {
            @Override
            List<String> words(String text) {
                return SystemKind.CURRENT.shell(text);
            }
        },
        /** Nobody: its words are a program and the program's arguments. */
        NONE {
            @Override
            List<String> words(String text) {
                List<String> words = CommandLineWords.posix(text);
                if (words.isEmpty() || words.get(0).isEmpty()) {
                    throw new IllegalArgumentException("the command line is empty");
                }
                return words;
            }
        };

        /** @throws IllegalArgumentException when a quotation has no end, or there is no word */
        abstract List<String> words(String text);
    }

    /** The program and its arguments. */
    List<String> words() {
        return shell.words(text);
    }

    /** Why it cannot be started, as far as that can be told without trying. */
    Optional<String> obstacle() {
        if (!Files.isDirectory(directory)) {
            return Optional.of("the directory " + directory + " does not exist");
        }
        return SystemKind.CURRENT == SystemKind.WINDOWS
                ? Optional.empty()
                : program().obstacle();
    }

    private Executable program() {
        String path = environment.getOrDefault("PATH", System.getenv().getOrDefault("PATH", ""));
        return new Executable(words().get(0), directory, path);
    }
}
