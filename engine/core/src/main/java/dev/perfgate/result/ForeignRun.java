package dev.perfgate.result;

import dev.perfgate.json.DocumentException;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.time.Instant;

/** Checks of a run from elsewhere what its reader would believe of one of its own. */
final class ForeignRun {
    private static final Instant FIRST = Instant.parse("2000-01-01T00:00:00Z");
    private static final Instant LAST = Instant.parse("2200-01-01T00:00:00Z");
    private static final String REMEDY = "send the file as Perfgate wrote it";

    private ForeignRun() {}

    static void check(Run run, String file) {
        if (run.info().started().isBefore(FIRST) || run.info().ended().isAfter(LAST)) {
            throw new DocumentException(
                    file, "it ran at a time that cannot be: " + run.info().started(), REMEDY);
        }
        for (Measurements.Artifact artifact : run.measurements().artifacts()) {
            if (!staysBelow(artifact.path())) {
                throw new DocumentException(
                        file,
                        "the artifact '" + shortened(artifact.name()) + "' lies outside the run's folder",
                        REMEDY);
            }
        }
    }

    /** On any system: what is a name on one may be a path on another. */
    private static boolean staysBelow(String path) {
        try {
            Path relative = Path.of(path.replace('\\', '/'));
            boolean drive = path.matches("^[A-Za-z]:.*");
            return !drive
                    && !path.isEmpty()
                    && !relative.isAbsolute()
                    && !relative.normalize().startsWith("..");
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static String shortened(String text) {
        return text.length() <= 60 ? text : text.substring(0, 60) + "…";
    }
}
