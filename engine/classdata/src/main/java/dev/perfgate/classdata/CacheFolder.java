package dev.perfgate.classdata;

import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;

/** Where a user's archives lie: in the folder that the system has for what can be made anew. The start script says the same. */
final class CacheFolder {
    private CacheFolder() {}

    /** @param system the name of the operating system, as {@code os.name} has it */
    static Optional<Path> of(Map<String, String> environment, String system) {
        return root(environment, system.toLowerCase(Locale.ROOT))
                .map(root -> root.resolve("perfgate").resolve("class-data"));
    }

    private static Optional<Path> root(Map<String, String> environment, String system) {
        if (system.startsWith("windows")) {
            return ClassData.path(environment.get("LOCALAPPDATA"));
        }
        Optional<Path> chosen = ClassData.path(environment.get("XDG_CACHE_HOME"));
        if (chosen.isPresent()) {
            return chosen;
        }
        return ClassData.path(environment.get("HOME"))
                .map(home -> home.resolve(system.startsWith("mac") ? "Library/Caches" : ".cache"));
    }
}
