package dev.perfgate.monitor.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.AccessDeniedException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What Linux tells of processes below /proc.
 *
 * @param root /proc itself, or a recorded one
 */
record ProcFiles(Path root) implements ProcessSource {
    static boolean isAt(Path root) {
        return Files.isReadable(root.resolve("self/stat"));
    }

    /** Ticks since the system's start. */
    @Override
    public long now() {
        String uptime = text(root.resolve("uptime")).orElse("0 ");
        return ProcStat.toTicks(Double.parseDouble(uptime.substring(0, uptime.indexOf(' '))));
    }

    @Override
    public ProcessTable table() {
        List<ProcessEntry> entries = new ArrayList<>();
        try (DirectoryStream<Path> processes = Files.newDirectoryStream(root, "[1-9]*")) {
            for (Path process : processes) {
                text(process.resolve("stat")).flatMap(ProcStat::parse).ifPresent(entries::add);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return ProcessTable.of(entries);
    }

    @Override
    public String commandLine(long pid) {
        return text(folder(pid).resolve("cmdline"))
                .orElse("")
                .replace('\0', ' ')
                .strip();
    }

    @Override
    public Map<ProcessFigure, FigureReading> figures(Collection<ProcessEntry> processes) {
        List<Path> folders = processes.stream()
                .filter(ProcessEntry::running)
                .map(process -> folder(process.pid()))
                .toList();
        Map<ProcessFigure, FigureReading> figures = new EnumMap<>(ProcessFigure.class);
        figures.put(ProcessFigure.PROCESSES, new FigureReading.Value(folders.size()));
        figures.put(ProcessFigure.RESIDENT_BYTES, reading(() -> residentBytes(keyedLines(folders, "status"))));
        figures.put(ProcessFigure.THREADS, reading(() -> sum(keyedLines(folders, "status"), "Threads")));
        figures.put(ProcessFigure.OPEN_FILES, reading(() -> openFiles(folders)));
        figures.put(ProcessFigure.READ_BYTES, reading(() -> sum(keyedLines(folders, "io"), "read_bytes")));
        figures.put(ProcessFigure.WRITTEN_BYTES, reading(() -> sum(keyedLines(folders, "io"), "write_bytes")));
        return figures;
    }

    private static long residentBytes(List<KeyedLines> statuses) {
        long own = statuses.stream().mapToLong(ProcFiles::ownBytes).sum();
        long shared = statuses.stream()
                .mapToLong(status -> status.number("RssFile") + status.number("RssShmem"))
                .max()
                .orElse(0);
        return own + shared;
    }

    /** Systems that only imitate Linux may tell the whole alone. */
    private static long ownBytes(KeyedLines status) {
        return status.has("RssAnon") ? status.number("RssAnon") : status.number("VmRSS");
    }

    private static long sum(List<KeyedLines> files, String name) {
        return files.stream().mapToLong(file -> file.number(name)).sum();
    }

    private static long openFiles(List<Path> folders) throws IOException {
        long count = 0;
        for (long each : eachOf(folders, ProcFiles::descriptors)) {
            count += each;
        }
        return count;
    }

    private static long descriptors(Path folder) throws IOException {
        long count = 0;
        try (DirectoryStream<Path> descriptors = Files.newDirectoryStream(folder.resolve("fd"))) {
            for (Path ignored : descriptors) {
                count++;
            }
        }
        return count;
    }

    private static List<KeyedLines> keyedLines(List<Path> folders, String file) throws IOException {
        return eachOf(folders, folder -> KeyedLines.parse(read(folder.resolve(file))));
    }

    /** What is read of each process that is still there. */
    private static <T> List<T> eachOf(List<Path> folders, FolderReader<T> reader) throws IOException {
        List<T> all = new ArrayList<>();
        for (Path folder : folders) {
            try {
                all.add(reader.read(folder));
            } catch (IOException e) {
                if (Files.exists(folder)) {
                    throw e;
                }
            }
        }
        return all;
    }

    private interface FolderReader<T> {
        T read(Path folder) throws IOException;
    }

    private static FigureReading reading(Figure figure) {
        try {
            return new FigureReading.Value(figure.value());
        } catch (AccessDeniedException e) {
            return new FigureReading.Unavailable("only its owner may read " + e.getFile());
        } catch (IOException e) {
            return new FigureReading.Unavailable("cannot be read: " + e.getMessage());
        }
    }

    private interface Figure {
        long value() throws IOException;
    }

    private Path folder(long pid) {
        return root.resolve(Long.toString(pid));
    }

    /** Nothing, when the process has ended or nobody may read it. */
    private static Optional<String> text(Path file) {
        try {
            return Optional.of(read(file));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static String read(Path file) throws IOException {
        return Files.readString(file, StandardCharsets.ISO_8859_1);
    }
}
