package dev.perfgate.testkit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * A file that people have read and found right, in {@code src/test/resources/golden/<TestClass>/}. Output must equal it byte
 * for byte. It is rewritten only when asked, with {@code -Dgolden.update}.
 */
public final class GoldenFile {
    private final Path path;
    private final boolean update;

    GoldenFile(Path path, boolean update) {
        this.path = path;
        this.update = update;
    }

    /** The file of this name that belongs to a test class. */
    public static GoldenFile of(Class<?> test, String name) {
        Path path = ModuleFolder.of(test)
                .resolve("src/test/resources/golden")
                .resolve(test.getSimpleName())
                .resolve(name);
        return new GoldenFile(path, asksForUpdate(System.getProperty("golden.update", "false")));
    }

    /** A file that people read anyway, such as a page of the guide, as it is generated. */
    public static GoldenFile at(Path file) {
        return new GoldenFile(file, asksForUpdate(System.getProperty("golden.update", "false")));
    }

    /** A bare {@code -Dgolden.update} arrives as "true" from Maven and as "" from a JVM option. */
    static boolean asksForUpdate(String property) {
        return property.isEmpty() || property.equals("true");
    }

    /** Fails with the differing lines when the text is not what the file holds. */
    public void assertMatches(String actual) {
        try {
            if (update) {
                write(actual);
            } else {
                compare(actual);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("golden file " + path, e);
        }
    }

    private void write(String actual) throws IOException {
        Files.createDirectories(path.resolveSibling(""));
        Files.writeString(path, actual);
    }

    private void compare(String actual) throws IOException {
        if (!Files.exists(path)) {
            throw new AssertionError("There is no golden file " + path + " yet" + remedy() + "\n" + actual);
        }
        String expected = Files.readString(path);
        if (!expected.equals(actual)) {
            throw new AssertionError("The output differs from the golden file " + path + " (- golden, + actual)"
                    + remedy() + "\n" + LineDiff.between(expected, actual));
        }
    }

    private static String remedy() {
        return "; if the output is right, run this test with -Dgolden.update and read the change before you commit it:";
    }
}
