package dev.perfgate.command;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A program as a command line names it: with a slash it is a file, else searched for.
 *
 * @param directory what a relative file, and a relative part of the path, begins at
 * @param path folders to search, separated as in PATH
 */
record Executable(String name, Path directory, String path) {
    private static final Pattern SEPARATOR = Pattern.compile(Pattern.quote(File.pathSeparator));

    /** Why it cannot be run. */
    Optional<String> obstacle() {
        if (name.contains("/")) {
            return fileObstacle(directory.resolve(name));
        }
        return SEPARATOR
                        .splitAsStream(path)
                        .map(folder -> directory.resolve(folder).resolve(name))
                        .anyMatch(Executable::isProgram)
                ? Optional.empty()
                : Optional.of("'" + name + "' was not found in PATH");
    }

    private Optional<String> fileObstacle(Path file) {
        if (Files.notExists(file)) {
            return Optional.of("'" + name + "' does not exist in " + directory);
        }
        return isProgram(file) ? Optional.empty() : Optional.of("'" + name + "' is not an executable file");
    }

    private static boolean isProgram(Path file) {
        return Files.isRegularFile(file) && Files.isExecutable(file);
    }
}
