package dev.perfgate.classdata;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Which classes go into an archive, in the JVM's own format: those of the jar that runs load, and those of Java. The jar has lists of the
 * Javas that are known; one line that another Java does not understand costs all its method handles, so it gets only names of classes,
 * and besides the list that it was built with.
 */
final class ClassList {
    private static final String JAR = "classes.list";
    static final List<Integer> KNOWN = List.of(17, 25);

    private ClassList() {}

    /** All lines for the Java that this runs on. */
    static Set<String> of(JavaHome java) throws IOException {
        Set<String> lines = new LinkedHashSet<>();
        int feature = Runtime.version().feature();
        if (KNOWN.contains(feature)) {
            lines.addAll(read(java(feature)));
        } else {
            lines.addAll(ownList(java));
            for (int known : KNOWN) {
                read(java(known)).stream().filter(line -> !line.startsWith("@")).forEach(lines::add);
            }
        }
        lines.addAll(read(JAR));
        return lines;
    }

    static String java(int feature) {
        return "java-" + feature + ".list";
    }

    private static List<String> ownList(JavaHome java) throws IOException {
        Path file = Path.of(java.folder(), "lib", "classlist");
        return Files.exists(file) ? Files.readAllLines(file) : List.of();
    }

    private static List<String> read(String name) throws IOException {
        try (InputStream in = ClassList.class.getResourceAsStream(name)) {
            if (in == null) {
                throw new IOException("there is no " + name + " in the jar");
            }
            return new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))
                    .lines()
                    .toList();
        }
    }
}
