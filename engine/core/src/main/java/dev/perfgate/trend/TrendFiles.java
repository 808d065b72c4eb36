package dev.perfgate.trend;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** The names of an index's files, and which of them is in force. */
final class TrendFiles {
    private static final String DICTIONARY = "dictionary.bin";
    private static final Pattern ROWS = Pattern.compile("rows-(\\d{1,9})\\.bin");

    private final Path folder;

    TrendFiles(Path folder) {
        this.folder = folder;
    }

    Path folder() {
        return folder;
    }

    FrameFile dictionary() {
        return new FrameFile(folder.resolve(DICTIONARY));
    }

    /** Where decisions on a record's scenarios are kept: they cannot be had from the builds again. */
    Path decisions(String recordFolder) {
        return folder.resolve("decisions").resolve(recordFolder);
    }

    /** The file of rows that belongs to a dictionary. */
    FrameFile rows(Dictionary dictionary) throws IOException {
        if (ROWS.matcher(dictionary.rows()).matches()) {
            return new FrameFile(folder.resolve(dictionary.rows()));
        }
        // A dictionary that lost only this: where there is but one file, it is its own.
        List<Path> all = all();
        return new FrameFile(all.size() == 1 ? all.get(0) : folder.resolve(rowsName(0)));
    }

    /** A new file of rows, which is there from now on, so that nobody else takes its name. */
    String newRows() throws IOException {
        Files.createDirectories(folder);
        String name = rowsName(newest() + 1);
        Files.createFile(folder.resolve(name));
        return name;
    }

    private static String rowsName(int number) {
        return "rows-" + number + ".bin";
    }

    private int newest() throws IOException {
        return all().stream().mapToInt(TrendFiles::number).max().orElse(0);
    }

    /** Removes the files of rows but this; one that is being read is removed next time. */
    void removeOtherRows(String kept) throws IOException {
        for (Path file : all()) {
            if (!String.valueOf(file.getFileName()).equals(kept)) {
                remove(file);
            }
        }
    }

    private static void remove(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            // Open elsewhere, on a system that minds.
        }
    }

    private List<Path> all() throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> number(file) > 0).toList();
        }
    }

    private static int number(Path file) {
        Matcher name = ROWS.matcher(String.valueOf(file.getFileName()));
        return name.matches() ? Integer.parseInt(name.group(1)) : 0;
    }
}
