package dev.perfgate.store;

import dev.perfgate.json.DocumentException;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryJson;
import dev.perfgate.result.history.HistoryLine;
import dev.perfgate.result.history.PastRun;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The histories of scenarios, a file of JSON lines for each: {@code <folder>/<scenario>.jsonl}, fit to be committed or cached. Lines are
 * only ever added: whatever a crash or a merge left there stays, is told of, and is skipped.
 */
public final class HistoryFolder implements HistoryStore {
    /** Where it is by default, beside the perf.yml. */
    public static final Path DEFAULT = Path.of(".perf", "history");

    private static final String ENDING = ".jsonl";

    /** Locks of files hold between processes only. */
    private static final Object APPENDING = new Object();

    private final Path folder;

    public HistoryFolder(Path folder) {
        this.folder = folder;
    }

    @Override
    public String place() {
        return folder.toString();
    }

    @Override
    public History read(String scenario) {
        refuseFile();
        Path file = file(scenario);
        String place = file.toString().replace('\\', '/');
        try {
            return new Lines(place).read(Files.readAllBytes(file));
        } catch (NoSuchFileException e) {
            return new History(place, List.of(), List.of(), List.of());
        } catch (IOException e) {
            throw StoreException.searching(file, e);
        }
    }

    @Override
    public List<String> scenarios() {
        refuseFile();
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            TreeSet<String> names = new TreeSet<>();
            for (Path file :
                    files.filter(file -> file.toString().endsWith(ENDING)).toList()) {
                new Lines(file.toString())
                        .lines(Files.readAllBytes(file)).stream()
                                .map(HistoryLine::scenario)
                                .forEach(names::add);
            }
            return List.copyOf(names);
        } catch (IOException e) {
            throw StoreException.searching(folder, e);
        }
    }

    private void refuseFile() {
        if (Files.exists(folder) && !Files.isDirectory(folder)) {
            throw new StoreException(folder, "is a file and no folder", "name the folder of a history");
        }
    }

    @Override
    public void append(HistoryLine line) {
        Path file = file(line.scenario());
        synchronized (APPENDING) {
            makeFolder();
            try (FileChannel channel = FileChannel.open(
                    file,
                    StandardOpenOption.CREATE,
                    StandardOpenOption.READ,
                    StandardOpenOption.WRITE,
                    LinkOption.NOFOLLOW_LINKS)) {
                append(channel, HistoryJson.write(line));
            } catch (IOException e) {
                throw StoreException.writing(file, e);
            }
        }
    }

    private void makeFolder() {
        try {
            Files.createDirectories(folder);
        } catch (IOException e) {
            throw StoreException.writing(folder, e);
        }
    }

    private static void append(FileChannel channel, byte[] line) throws IOException {
        @Nullable FileLock lock = lock(channel);
        long end = channel.size();
        try {
            write(channel, line, end);
            channel.force(true);
        } catch (IOException e) {
            // On a full disk: half a line would only be skipped, but need not stay.
            channel.truncate(end);
            throw e;
        } finally {
            if (lock != null) {
                lock.release();
            }
        }
    }

    /** A line that was cut off is ended first: what follows it must not be lost with it. */
    private static void write(FileChannel channel, byte[] line, long end) throws IOException {
        boolean open = end > 0 && lastByte(channel, end) != '\n';
        ByteBuffer bytes = ByteBuffer.allocate(line.length + 1);
        if (open) {
            bytes.put((byte) '\n');
        }
        bytes.put(line).flip();
        long at = end;
        while (bytes.hasRemaining()) {
            at += channel.write(bytes, at);
        }
    }

    private static byte lastByte(FileChannel channel, long end) throws IOException {
        ByteBuffer last = ByteBuffer.allocate(1);
        channel.read(last, end - 1);
        return last.get(0);
    }

    private static @Nullable FileLock lock(FileChannel channel) {
        try {
            return channel.lock();
        } catch (IOException e) {
            // A file system without locks, as some network ones are.
            return null;
        }
    }

    @Override
    public void checkWritable(String scenario) {
        Path file = file(scenario);
        new FolderStore().checkWritable(folder);
        if (Files.exists(file) && !Files.isWritable(file)) {
            throw new StoreException(
                    file, "cannot be written: no permission", "make it writable, or run with 'history: off'");
        }
    }

    private Path file(String scenario) {
        return folder.resolve(RunFolderName.of(scenario) + ENDING);
    }

    /** A file's lines, as far as they can be read. */
    private static final class Lines {
        private final String place;
        private final List<String> notes = new ArrayList<>();

        Lines(String place) {
            this.place = place;
        }

        History read(byte[] content) {
            List<PastRun> runs = new ArrayList<>();
            List<HistoryDecision> decisions = new ArrayList<>();
            for (HistoryLine line : lines(content)) {
                if (line instanceof PastRun run) {
                    runs.add(run);
                } else {
                    decisions.add((HistoryDecision) line);
                }
            }
            return new History(place, runs, decisions, notes);
        }

        List<HistoryLine> lines(byte[] content) {
            List<HistoryLine> lines = new ArrayList<>();
            Map<String, Integer> numbers = new HashMap<>();
            int number = 0;
            int start = 0;
            while (start < content.length) {
                int end = start;
                while (end < content.length && content[end] != '\n') {
                    end++;
                }
                line(Arrays.copyOfRange(content, start, end), ++number, numbers, lines);
                start = end + 1;
            }
            return lines;
        }

        private void line(byte[] bytes, int number, Map<String, Integer> numbers, List<HistoryLine> lines) {
            if (new String(bytes, StandardCharsets.UTF_8).isBlank()) {
                return;
            }
            try {
                HistoryLine line = HistoryJson.read(bytes, place + ":" + number);
                @Nullable
                Integer first = line instanceof PastRun run
                        ? numbers.putIfAbsent(run.info().id(), number)
                        : null;
                if (first == null) {
                    lines.add(line);
                } else {
                    notes.add(place + ":" + number + " is ignored: it repeats the run of line " + first);
                }
            } catch (DocumentException e) {
                notes.add(place + ":" + number + " is skipped: " + e.problem());
            }
        }
    }
}
