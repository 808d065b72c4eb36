package dev.perfgate.scenario;

import dev.perfgate.api.PerfSuite;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;

/**
 * The user's classes, apart from the engine's: their path sees the JDK and the types of the API, and nothing else of ours, so that a
 * library both use may have two versions. Its parent is therefore the platform's loader, not the engine's: the user's path behaves
 * as it does with {@code java -cp}, and what is missing in it is missing here too.
 */
final class UserClassLoader extends URLClassLoader {
    private static final String SHARED = PerfSuite.class.getPackageName() + ".";

    private final ClassLoader engine = Objects.requireNonNull(PerfSuite.class.getClassLoader());

    UserClassLoader(List<Path> classPath) {
        super(classPath.stream().map(UserClassLoader::url).toArray(URL[]::new), ClassLoader.getPlatformClassLoader());
    }

    /** The API is the engine's, even when the user's path has it too: else their suites would be no suites of ours. */
    @Override
    protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
        return name.startsWith(SHARED) ? engine.loadClass(name) : super.loadClass(name, resolve);
    }

    @Override
    public void close() {
        try {
            super.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static URL url(Path entry) {
        try {
            return entry.toUri().toURL();
        } catch (MalformedURLException e) {
            throw new IllegalArgumentException(entry.toString(), e);
        }
    }
}
