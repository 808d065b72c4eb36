package dev.perfgate.machine;

import dev.perfgate.json.JsonOut;
import dev.perfgate.store.AtomicFile;
import dev.perfgate.store.RunFolderName;
import dev.perfgate.store.StoreException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * The results of machines, a file for each below one folder. A file is named by what is harmless of its machine's name, is replaced as a
 * whole, and stays when the machine is gone.
 */
public final class MachineHistories {
    /** A result a day for three years; the oldest ones go. */
    private static final int MOST = 1_000;

    private static final String ENDING = ".json";
    private static final int MOST_CHARACTERS = 1 << 16;

    /** Of two results of one machine that come at the same time none is lost. */
    private static final Object ADDING = new Object();

    private final Path folder;
    private final int most;

    public MachineHistories(Path folder) {
        this(folder, MOST);
    }

    MachineHistories(Path folder, int most) {
        this.folder = folder;
        this.most = most;
    }

    /**
     * Takes what {@code perfgate cpu} wrote into a machine's history.
     *
     * @param name the machine's
     * @param document not trusted
     * @param origin what ran it, such as a build
     * @throws MachineException when it is no result; then nothing was changed
     * @throws StoreException when it cannot be kept
     */
    public MachineResult add(String name, String document, Instant time, String origin) {
        if (document.length() > MOST_CHARACTERS) {
            throw new MachineException("it has more than " + MOST_CHARACTERS + " characters" + ResultFields.REMEDY);
        }
        ResultFields fields = ResultJson.fields(document);
        MachineResult result = ResultJson.read(fields, UUID.randomUUID().toString(), time, origin);
        synchronized (ADDING) {
            List<MachineResult> results = new ArrayList<>(of(name));
            results.add(0, result);
            write(name, results.subList(0, Math.min(results.size(), most)));
        }
        return result;
    }

    /**
     * Newest first; none of an unknown machine.
     *
     * @throws MachineException when its file is damaged
     */
    public List<MachineResult> of(String name) {
        try {
            return ResultJson.fields(Files.readString(file(name))).objects("results").stream()
                    .map(ResultJson::kept)
                    .toList();
        } catch (NoSuchFileException e) {
            return List.of();
        } catch (IOException e) {
            throw StoreException.searching(file(name), e);
        } catch (MachineException e) {
            throw new MachineException(file(name) + " is damaged: " + e.getMessage(), e);
        }
    }

    /** The machines that have a history, by their names. */
    public List<String> names() {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        TreeMap<String, Path> names = new TreeMap<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(ENDING)).toList()) {
                names.put(nameIn(file), file);
            }
        } catch (IOException e) {
            throw StoreException.searching(folder, e);
        }
        // What was put there by hand under another name belongs to no machine.
        return names.entrySet().stream()
                .filter(entry -> entry.getValue().equals(file(entry.getKey())))
                .map(Map.Entry::getKey)
                .toList();
    }

    private static String nameIn(Path file) throws IOException {
        try {
            return ResultJson.fields(Files.readString(file)).text("machine");
        } catch (MachineException e) {
            return "";
        }
    }

    private void write(String name, List<MachineResult> results) {
        new AtomicFile(file(name))
                .write(
                        stream -> {
                            try (JsonOut out = new JsonOut(stream)) {
                                out.document(() -> {
                                    out.whole("version", 1);
                                    out.text("machine", name);
                                    out.objects("results", results, result -> ResultJson.write(result, out));
                                });
                            }
                        },
                        AtomicFile.Durability.MACHINE);
    }

    private Path file(String name) {
        return folder.resolve(RunFolderName.of(name) + ENDING);
    }
}
