package dev.perfgate.testkit;

import java.net.URISyntaxException;
import java.nio.file.Path;

/** Where a class's module has its sources, whatever the working directory of the test is. */
final class ModuleFolder {
    private ModuleFolder() {}

    /** The folder above {@code target}; for a class from elsewhere (a jar, an IDE's own output) the folder of the build. */
    static Path of(Class<?> type) {
        Path classes = classesOf(type);
        Path target = classes.getParent();
        return target != null && target.endsWith("target")
                ? classes.resolve("../..").normalize()
                : Path.of(System.getProperty("basedir", "")).toAbsolutePath();
    }

    /** The folder or jar that a class was loaded from. */
    static Path classesOf(Class<?> type) {
        try {
            return Path.of(
                    type.getProtectionDomain().getCodeSource().getLocation().toURI());
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException("cannot tell where " + type + " was loaded from", e);
        }
    }
}
