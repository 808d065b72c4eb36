package dev.perfgate.classdata;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A Java by its folder and the version that its file {@code release} names: to ask the program itself would take as long as an archive saves.
 *
 * @param version such as 17.0.15+6-Debian-1deb12u1
 */
record JavaHome(String folder, String version) {
    private static final Pattern VERSION = Pattern.compile("JAVA_RUNTIME_VERSION=\"([A-Za-z0-9.+_-]+)\"");

    /** Of the JVM that this is. */
    static Optional<JavaHome> own() {
        return ClassData.path(System.getProperty("java.home")).flatMap(JavaHome::of);
    }

    /** Of a program {@code java}; none where it is only a script that chooses one. */
    static Optional<JavaHome> ofCommand(String java, Map<String, String> environment) {
        return program(java, environment).flatMap(JavaHome::ofProgram);
    }

    Path java() {
        return Path.of(folder, "bin", "java");
    }

    private static Optional<Path> program(String java, Map<String, String> environment) {
        if (java.contains("/") || java.contains(File.separator)) {
            return ClassData.path(java);
        }
        return environment.entrySet().stream()
                // On Windows it is Path.
                .filter(variable -> variable.getKey().equalsIgnoreCase("PATH"))
                .flatMap(variable -> Stream.of(variable.getValue().split(Pattern.quote(File.pathSeparator), -1)))
                .flatMap(folder -> ClassData.path(folder).stream())
                .flatMap(folder -> Stream.of(folder.resolve(java), folder.resolve(java + ".exe")))
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Optional<JavaHome> ofProgram(Path java) {
        try {
            Path folder = java.toRealPath().getParent();
            return Optional.ofNullable(folder).map(Path::getParent).flatMap(JavaHome::of);
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static Optional<JavaHome> of(Path folder) {
        try {
            Matcher version = VERSION.matcher(Files.readString(folder.resolve("release")));
            return version.find() ? Optional.of(new JavaHome(folder.toString(), version.group(1))) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty();
        }
    }
}
