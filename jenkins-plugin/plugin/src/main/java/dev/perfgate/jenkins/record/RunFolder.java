package dev.perfgate.jenkins.record;

import dev.perfgate.jenkins.agent.BoundedInput;
import dev.perfgate.jenkins.agent.TransferLimits;
import dev.perfgate.json.DocumentException;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * The runs of one record, in the build's folder: {@code perfgate/<id>/<place>.json.gz}. All names are made here; nothing that was sent
 * becomes part of a path.
 */
public final class RunFolder {
    private static final String FOLDER = "perfgate";
    private static final int MOST_EXACT_BYTES = 100_000;

    private final Path folder;

    private RunFolder(Path folder) {
        this.folder = folder;
    }

    /** @param build the build's own folder */
    public static RunFolder of(Path build, String id) {
        if (!RecordSettings.isId(id)) {
            throw new IllegalArgumentException("not a record id: " + id);
        }
        return new RunFolder(build.resolve(FOLDER).resolve(id));
    }

    /** The ids of the records that a build keeps; none when it keeps none. */
    public static List<String> idsOf(Path build) {
        Path all = build.resolve(FOLDER);
        if (!Files.isDirectory(all)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(all)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(RecordSettings::isId)
                    .sorted()
                    .toList();
        } catch (IOException e) {
            // The build is being removed.
            return List.of();
        }
    }

    /** Whether there is a run at this place. */
    public boolean has(int place) {
        return Files.isRegularFile(file(place));
    }

    /** Makes the folder; of two records with the same id in a build, also in parallel branches, only one succeeds. */
    void claim() throws IOException, RecordException {
        Files.createDirectories(folder.getParent());
        try {
            Files.createDirectory(folder);
        } catch (FileAlreadyExistsException e) {
            throw new RecordException("this build has a record '" + folder.getFileName()
                    + "'; give each recordPerf in a build its own id");
        }
    }

    /** Whether the run is kept as it was measured; a large one is made smaller, see {@link CompactRun}. */
    boolean save(int place, Run run) throws IOException {
        byte[] packed = packed(run);
        boolean exact = packed.length <= MOST_EXACT_BYTES;
        Files.write(file(place), exact ? packed : packed(CompactRun.of(run)));
        return exact;
    }

    private static byte[] packed(Run run) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            RunJson.write(run, out);
        }
        return bytes.toByteArray();
    }

    /**
     * The run at a place, from 0.
     *
     * @throws DocumentException when its file is not what was saved
     */
    public Run read(int place) throws IOException {
        try (InputStream in = Files.newInputStream(file(place))) {
            return unpack(in, file(place).toString());
        }
    }

    /** Reads a run that is compressed, wherever it comes from: never more of it than a run has. */
    static Run unpack(InputStream packed, String name) throws IOException {
        try (InputStream in = new BufferedInputStream(
                new BoundedInput(new GZIPInputStream(packed), TransferLimits.USUAL.fileBytes()))) {
            return RunJson.read(in, name);
        }
    }

    private Path file(int place) {
        return folder.resolve(place + ".json.gz");
    }
}
