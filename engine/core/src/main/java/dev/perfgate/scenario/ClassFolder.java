package dev.perfgate.scenario;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** A folder of compiled classes, such as target/test-classes. */
record ClassFolder(Path root) {
    private static final String SUFFIX = ".class";
    /** Also leaves out META-INF, module-info and package-info, which are no names of classes. */
    private static final Pattern CLASS_NAME = Pattern.compile("[\\p{L}\\p{N}_$]+(\\.[\\p{L}\\p{N}_$]+)*");
    /** Anonymous and local classes, as compilers name them. */
    private static final Pattern UNNAMED = Pattern.compile(".*\\$\\d.*");

    /** The binary names of all classes that have a name, sorted. */
    List<String> classNames() {
        try (Stream<Path> files = Files.walk(root)) {
            return files.map(root::relativize)
                    .filter(file -> file.toString().endsWith(SUFFIX))
                    .map(ClassFolder::className)
                    .filter(name -> CLASS_NAME.matcher(name).matches())
                    .filter(name -> !UNNAMED.matcher(name).matches())
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Whether the class's file has this text among its constants, as a name it refers to for example. */
    boolean mentions(String className, String text) {
        Path file = root.resolve(className.replace('.', '/') + SUFFIX);
        try {
            return new String(Files.readAllBytes(file), StandardCharsets.ISO_8859_1).contains(text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String className(Path file) {
        String path = StreamSupport.stream(file.spliterator(), false)
                .map(Path::toString)
                .collect(Collectors.joining("."));
        return path.substring(0, path.length() - SUFFIX.length());
    }
}
