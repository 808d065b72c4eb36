package dev.perfgate.changes;

import java.io.IOException;
import java.io.Reader;

/** A text in which every line ends with a line feed, however it ended before; what is no text, or grows too long, ends the reading. */
final class BoundedLines extends Reader {
    static final int LONGEST_LINE = 32_000_000;
    private static final long LONGEST_TEXT = 1_000_000_000;

    private final Reader text;
    private final FileProblems problems;
    private int line = 1;
    private int column;
    private long length;
    private boolean afterReturn;

    BoundedLines(Reader text, FileProblems problems) {
        this.text = text;
        this.problems = problems;
    }

    @Override
    public int read(char[] into, int from, int most) throws IOException {
        int kept = 0;
        while (kept == 0) {
            int count = text.read(into, from, most);
            if (count <= 0) {
                return count;
            }
            for (int i = from; i < from + count; i++) {
                char read = into[i];
                if (read != '\n' || !afterReturn) {
                    into[from + kept++] = read == '\r' ? '\n' : read;
                    count(read);
                }
                afterReturn = read == '\r';
            }
        }
        return kept;
    }

    private void count(char read) {
        if (read == 0) {
            throw problems.fatal(
                    line, column + 1, "it contains a null character: it is not UTF-8 text", "save it as UTF-8");
        }
        if (read == '\n' || read == '\r') {
            line++;
            column = 0;
        } else if (++column > LONGEST_LINE) {
            throw problems.fatal(
                    line,
                    1,
                    "the line is longer than " + LONGEST_LINE / 1_000_000 + " million characters",
                    "put each JSON series on its own line");
        }
        if (++length > LONGEST_TEXT) {
            throw problems.fatal(
                    line,
                    1,
                    "the text is longer than " + LONGEST_TEXT / 1_000_000 + " million characters",
                    "split the series into several files");
        }
    }

    @Override
    public void close() throws IOException {
        text.close();
    }
}
