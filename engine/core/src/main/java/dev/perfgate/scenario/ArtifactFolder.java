package dev.perfgate.scenario;

import dev.perfgate.result.Measurements.Artifact;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The folder for files of a result, such as profiles and logs. It stands beside the {@code run.json}, or one that
 * is gone at the end where nothing is kept. It is made when something is first put into it.
 */
public final class ArtifactFolder implements AutoCloseable {
    /** Its name in a run's folder. */
    public static final String NAME = "artifacts";

    private final @Nullable Path run;
    private final String below;
    private final @Nullable ArtifactFolder owner;
    private @Nullable Path temporary;
    private boolean cleared;

    private ArtifactFolder(@Nullable Path run, String below, @Nullable ArtifactFolder owner) {
        this.run = run;
        this.below = below;
        this.owner = owner;
    }

    /** In the folder of a run. */
    public static ArtifactFolder of(Path run) {
        return new ArtifactFolder(run, NAME, null);
    }

    /** For a run of which nothing is kept. */
    public static ArtifactFolder passing() {
        return new ArtifactFolder(null, NAME, null);
    }

    /** A part of this one, for a scenario that another one started. */
    ArtifactFolder part(String name) {
        return new ArtifactFolder(null, below + "/" + name, this);
    }

    /** The folder, made if need be. */
    public Path path() {
        try {
            clear();
            Path folder = root().resolve(below);
            if (Files.isSymbolicLink(folder)) {
                Files.delete(folder);
            }
            return Files.createDirectories(folder);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private synchronized Path root() throws IOException {
        if (owner != null) {
            return owner.root();
        }
        if (run != null) {
            return run;
        }
        if (temporary == null) {
            temporary = Files.createTempDirectory("perfgate-");
        }
        return temporary;
    }

    /** How a result names a file in it. */
    public Artifact artifact(String name, String file, String mediaType) {
        return new Artifact(name, below + "/" + file, mediaType);
    }

    /** Removes what an earlier run left, unless this one has put something into it. */
    public synchronized void clear() throws IOException {
        if (run != null && !cleared) {
            delete(run.resolve(below));
        }
        cleared = true;
        if (owner != null) {
            owner.clear();
        }
    }

    private static void delete(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(folder)) {
            all = files.sorted(Comparator.reverseOrder()).toList();
        }
        for (Path file : all) {
            Files.deleteIfExists(file);
        }
    }

    @Override
    public synchronized void close() {
        Path made = temporary;
        temporary = null;
        if (made != null) {
            try {
                delete(made);
            } catch (IOException e) {
                // The system clears its folder for temporary files itself.
                return;
            }
        }
    }
}
