package dev.perfgate.changes;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** Reads series from a file or standard input: JSON if it starts with a brace or bracket, else CSV. */
public final class SeriesFile {
    static final String REMEDY =
            "use CSV with a column per metric, or JSON lines such as {\"id\": \"p95\", \"v\": [21.4, 20.9]}";

    private static final String STANDARD_INPUT = "-";
    private static final int BYTE_ORDER_MARK = 0xfeff;
    private static final int TURNED_MARK = 0xfffe;
    private static final int BUFFER = 1 << 16;

    private final String source;
    private final Problems problems;
    private final SeriesSink sink;

    private SeriesFile(String source, Problems problems, SeriesSink sink) {
        this.source = source;
        this.problems = problems;
        this.sink = sink;
    }

    /**
     * Hands over each series as soon as it is read. Throws a {@link dev.perfgate.config.ConfigException} if anything is wrong with the
     * file, after as much of it as can be read.
     *
     * @param place the file, {@code -} for standard input
     */
    public static void read(String place, SeriesSink sink) {
        Problems problems = new Problems();
        boolean standardInput = place.equals(STANDARD_INPUT);
        SeriesFile file = new SeriesFile(standardInput ? "standard input" : place, problems, sink);
        try (InputStream in = standardInput ? System.in : file.open(Path.of(place))) {
            file.read(in);
        } catch (IOException e) {
            throw problems.fatal(Mark.of(file.source), "cannot be read: " + e.getMessage(), "name a text file");
        }
        problems.throwIfAny();
    }

    private InputStream open(Path file) throws IOException {
        if (Files.isDirectory(file)) {
            throw problems.fatal(Mark.of(source), "is a folder", "name a file in it");
        }
        if (!Files.exists(file)) {
            throw problems.fatal(Mark.of(source), "no such file", "name a file with series, or - for standard input");
        }
        return Files.newInputStream(file);
    }

    private void read(InputStream bytes) throws IOException {
        Reader lines = new BoundedLines(
                new InputStreamReader(inUtf8(bytes), StandardCharsets.UTF_8), new FileProblems(source, problems));
        Reader text = new BufferedReader(lines, BUFFER);
        NamedSeries named = new NamedSeries(sink, Mark.of(source));
        int first = firstCharacter(text);
        if (first == '{' || first == '[') {
            new JsonSeries(source, problems, named).read(text);
        } else if (first >= 0) {
            new CsvSeries(source, problems, named).read(text);
        }
        if (named.isEmpty() && problems.isEmpty()) {
            problems.add(Mark.of(source), "it contains no series", REMEDY);
        }
        named.remarkOnTwins();
    }

    /** What spreadsheets call Unicode text would be read as nonsense. */
    private InputStream inUtf8(InputStream bytes) throws IOException {
        InputStream marked = new BufferedInputStream(bytes, BUFFER);
        marked.mark(2);
        int mark = marked.read() << 8 | marked.read();
        marked.reset();
        if (mark == BYTE_ORDER_MARK || mark == TURNED_MARK) {
            throw problems.fatal(Mark.of(source), "is text in UTF-16", "save it as UTF-8");
        }
        return marked;
    }

    /** Skips a byte order mark; what follows is left to be read. */
    private static int firstCharacter(Reader text) throws IOException {
        text.mark(1);
        if (text.read() != BYTE_ORDER_MARK) {
            text.reset();
        }
        text.mark(BUFFER);
        int first = text.read();
        for (int read = 1; Character.isWhitespace(first) && read < BUFFER; read++) {
            first = text.read();
        }
        text.reset();
        return first;
    }
}
