package dev.perfgate.changes;

import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.List;

/** The rows of a CSV text (RFC 4180): cells may stand in quotes, and hold separators, line ends and doubled quotes there. */
final class CsvRows {
    private static final int END = -1;
    private static final int LONGEST_CELL = 1_000_000;

    private final Reader text;
    private final char separator;
    private final FileProblems problems;
    private int line = 1;
    private int column;

    /** Lines and columns count from 1. */
    record TextCell(int line, int column, String text) {}

    CsvRows(Reader text, char separator, FileProblems problems) {
        this.text = text;
        this.separator = separator;
        this.problems = problems;
    }

    /** The next row; an empty line is a row with one empty cell, and after the last row there is one without cells. */
    List<TextCell> next() throws IOException {
        List<TextCell> cells = new ArrayList<>();
        int read = read();
        while (read != END || !cells.isEmpty()) {
            int startLine = line;
            int startColumn = column;
            StringBuilder cell = new StringBuilder();
            while (read != separator && read != '\n' && read != END) {
                read = read == '"' && cell.isEmpty() ? quoted(cell) : plain(cell, read);
            }
            cells.add(new TextCell(startLine, startColumn, cell.toString()));
            if (read != separator) {
                break;
            }
            read = read();
        }
        line++;
        column = 0;
        return cells;
    }

    private int plain(StringBuilder cell, int read) throws IOException {
        cell.append((char) read);
        return read();
    }

    /** What stands in quotes; gives back the character behind them. */
    private int quoted(StringBuilder cell) throws IOException {
        int openLine = line;
        int openColumn = column;
        while (true) {
            int read = read();
            if (read == '"') {
                read = read();
                if (read != '"') {
                    return read;
                }
            }
            if (read == END || cell.length() == LONGEST_CELL) {
                throw problems.fatal(
                        openLine,
                        openColumn,
                        "the quotation mark is not closed: '\"" + ValueText.shown(cell.toString()) + "'",
                        "end the cell with a quotation mark");
            }
            if (read == '\n') {
                line++;
                column = 0;
            }
            cell.append((char) read);
        }
    }

    private int read() throws IOException {
        column++;
        return text.read();
    }
}
