package dev.perfgate.changes;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;

/** What is wrong with one file; after the first twenty, reading on helps nobody. */
final class FileProblems {
    private static final int ENOUGH = 20;

    private final String source;
    private final Problems problems;
    private int count;

    FileProblems(String source, Problems problems) {
        this.source = source;
        this.problems = problems;
    }

    /** Lines and columns count from 1. */
    void add(int line, int column, String message, String remedy) {
        if (++count == ENOUGH) {
            throw fatal(line, column, message, remedy);
        }
        problems.add(mark(line, column), message, remedy);
    }

    Mark mark(int line, int column) {
        return new Mark(source, line, column);
    }

    ConfigException fatal(int line, int column, String message, String remedy) {
        return problems.fatal(mark(line, column), message, remedy);
    }
}
