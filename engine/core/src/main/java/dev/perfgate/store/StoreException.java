package dev.perfgate.store;

import dev.perfgate.unit.Unit;
import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.FileStore;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.Optional;

/** Results could not be written or found; the message names the place, the reason and the remedy. */
public final class StoreException extends RuntimeException {
    /** Below this, a write that failed is taken to have failed for want of space, whatever the system called it. */
    private static final long FULL_BYTES = 64 * 1024;

    StoreException(Path place, String problem, String remedy) {
        super(place + ": " + problem + "; " + remedy);
    }

    /** Of a place that is no folder, such as another job's history. */
    public StoreException(String place, String problem, String remedy) {
        super(place + ": " + problem + "; " + remedy);
    }

    private StoreException(Path place, String problem, String remedy, IOException cause) {
        super(place + ": " + problem + "; " + remedy, cause);
    }

    /** Why something could not be written at a place. */
    public static StoreException writing(Path place, IOException cause) {
        Optional<Path> obstacle = fileInTheWay(place);
        if (obstacle.isPresent()) {
            return new StoreException(
                    obstacle.get(),
                    "is a file, so that " + place + " cannot be made",
                    "remove the file or choose another output folder",
                    cause);
        }
        if (isFull(place, cause)) {
            return new StoreException(
                    place,
                    "cannot be written: the disk is full",
                    "free some space or choose an output folder on another disk",
                    cause);
        }
        if (cause instanceof AccessDeniedException) {
            return new StoreException(
                    place,
                    "cannot be written: no permission",
                    "make the folder writable for this user or choose another output folder",
                    cause);
        }
        return new StoreException(place, "cannot be written: " + reason(cause), "choose another output folder", cause);
    }

    /** Why something could not be read at a place. */
    public static StoreException searching(Path place, IOException cause) {
        return new StoreException(place, "cannot be read: " + reason(cause), "name a folder that you may read", cause);
    }

    static StoreException tooManyFiles(Path place, int most) {
        return new StoreException(
                place,
                "has more than " + Unit.COUNT.format((double) most) + " files, too many to look for runs in",
                "name a folder nearer to the runs");
    }

    static StoreException lowSpace(Path place, long free, long needed) {
        return new StoreException(
                place,
                "only " + Unit.BYTES.format((double) free) + " are free there, fewer than "
                        + Unit.BYTES.format((double) needed),
                "free some space or choose an output folder on another disk");
    }

    private static Optional<Path> fileInTheWay(Path place) {
        for (Path parent = place.toAbsolutePath().getParent(); parent != null; parent = parent.getParent()) {
            if (Files.exists(parent)) {
                return Files.isDirectory(parent) ? Optional.empty() : Optional.of(parent);
            }
        }
        return Optional.empty();
    }

    private static boolean isFull(Path place, IOException cause) {
        if (String.valueOf(cause.getMessage()).contains("No space left") || usable(place) < FULL_BYTES) {
            return true;
        }
        return String.valueOf(cause.getMessage()).contains("quota");
    }

    private static long usable(Path place) {
        for (Path folder = place.toAbsolutePath(); folder != null; folder = folder.getParent()) {
            try {
                FileStore disk = Files.getFileStore(folder);
                // Places such as /proc have no size at all, and so are not full.
                return disk.getTotalSpace() == 0 ? Long.MAX_VALUE : disk.getUsableSpace();
            } catch (IOException e) {
                // Not there: its parent is on the disk where it would have been.
            }
        }
        return Long.MAX_VALUE;
    }

    /** The system's own words, without the path that the message names already. */
    private static String reason(IOException cause) {
        if (cause instanceof NoSuchFileException) {
            return "there is no such folder, and none can be made";
        }
        if (cause instanceof FileSystemException named && named.getReason() != null) {
            return named.getReason();
        }
        return cause.getClass().getSimpleName() + " " + cause.getMessage();
    }
}
