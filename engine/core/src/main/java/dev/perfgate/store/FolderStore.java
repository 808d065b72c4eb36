package dev.perfgate.store;

import dev.perfgate.json.DocumentException;
import dev.perfgate.lock.LockWait;
import dev.perfgate.result.Note;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.RunNotes;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummaryJson;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/** Runs as folders with a {@code run.json} in each; nothing else is needed to find and read them. */
public final class FolderStore implements RunStore {
    /** What must be free before a load begins: room for the results of a long run. */
    private static final long NEEDED_BYTES = 10_000_000;

    /** Written to prove that writing works; an empty file can be made on a full disk, too. */
    private static final int PROOF_BYTES = 64 * 1024;

    private static final Comparator<StoredRun> NEWEST_FIRST = Comparator.comparing(
                    (StoredRun run) -> run.info().started())
            .reversed()
            .thenComparing(StoredRun::folder);

    @Override
    public synchronized void checkpoint(Path folder, Run run) {
        new AtomicFile(folder.resolve(RunJson.FILE_NAME))
                .write(out -> RunJson.write(run, out), AtomicFile.Durability.PROCESS);
    }

    @Override
    public synchronized void save(Path folder, Run run) {
        new AtomicFile(folder.resolve(RunJson.FILE_NAME))
                .write(out -> RunJson.write(run, out), AtomicFile.Durability.MACHINE);
    }

    @Override
    public synchronized void save(Path folder, SuiteSummary summary) {
        new AtomicFile(folder.resolve(SuiteSummaryJson.FILE_NAME))
                .write(out -> SuiteSummaryJson.write(summary, out), AtomicFile.Durability.MACHINE);
    }

    /**
     * Removes what a former run left in a folder: from now on nobody takes its results for those of the run that begins.
     *
     * @param more files beside the run's own that speak of it
     * @throws StoreException when they cannot be removed
     */
    public synchronized void clear(Path folder, List<Path> more) {
        try {
            Files.deleteIfExists(folder.resolve(RunJson.FILE_NAME));
            for (Path file : more) {
                Files.deleteIfExists(file);
            }
        } catch (IOException e) {
            throw StoreException.writing(folder, e);
        }
    }

    /**
     * Replaces the notes in a run's file; everything else in it stays as it is, byte for byte.
     *
     * @throws StoreException when it cannot be written; the file is as before
     */
    public synchronized void saveNotes(Path file, List<Note> notes) {
        try {
            byte[] changed = RunNotes.replace(Files.readAllBytes(file), notes);
            new AtomicFile(file).write(out -> out.write(changed), AtomicFile.Durability.MACHINE);
        } catch (IOException e) {
            throw StoreException.writing(file, e);
        }
    }

    @Override
    public Run read(Path place) {
        if (!Files.isDirectory(place)) {
            return RunJson.read(place);
        }
        Path file = place.resolve(RunJson.FILE_NAME);
        if (!Files.exists(file)) {
            throw new StoreException(
                    place, "there is no " + RunJson.FILE_NAME + " in it", "name the folder of one run");
        }
        return RunJson.read(file);
    }

    @Override
    public StoredRuns list(Path tree) {
        List<StoredRun> runs = new ArrayList<>();
        List<DocumentException> unreadable = new ArrayList<>();
        for (Path file : RunFiles.below(tree)) {
            try {
                runs.add(new StoredRun(file.resolveSibling(""), RunJson.readInfo(file)));
            } catch (DocumentException e) {
                unreadable.add(e);
            }
        }
        runs.sort(NEWEST_FIRST);
        return new StoredRuns(runs, unreadable);
    }

    /**
     * Keeps other runs out of a folder that is there, until the claim is closed.
     *
     * @throws dev.perfgate.lock.LockException when another run writes into it for longer than one waits
     */
    public FolderClaim claim(Path folder, LockWait wait) throws InterruptedException {
        return FolderClaim.of(folder, wait);
    }

    /** Removes a folder that nothing was kept in; one with anything in it stays. */
    public void removeIfEmpty(Path folder) {
        try {
            Files.deleteIfExists(folder);
        } catch (IOException e) {
            // It is not empty, or cannot be removed: then it stays.
        }
    }

    /**
     * Makes the folder if need be and proves, before any load, that results can be written there.
     *
     * @throws StoreException when they cannot, or when less than 10 MB are free
     */
    public void checkWritable(Path folder) {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StoreException(
                    folder,
                    "is a file, so that no folder can be made there",
                    "remove it or choose another output folder");
        }
        Path proof = folder.resolve(".perfgate-write-test");
        try {
            new AtomicFile(proof).replace(out -> out.write(new byte[PROOF_BYTES]), AtomicFile.Durability.PROCESS);
            Files.delete(proof);
            long free = Files.getFileStore(folder).getUsableSpace();
            // Some network file systems do not know and say 0; that writing works was proved above.
            if (free > 0 && free < NEEDED_BYTES) {
                throw StoreException.lowSpace(folder, free, NEEDED_BYTES);
            }
        } catch (IOException e) {
            throw StoreException.writing(folder, e);
        }
    }
}
