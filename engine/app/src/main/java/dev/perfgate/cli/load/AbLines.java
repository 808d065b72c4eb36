package dev.perfgate.cli.load;

import dev.perfgate.ab.AbProgress;
import java.io.PrintStream;

/** A line for each step of a comparison. */
record AbLines(PrintStream out) implements AbProgress {
    @Override
    public void step(String line) {
        out.println(line);
        out.flush();
    }

    @Override
    public void warn(String line) {
        System.err.println("WARN  " + line);
    }
}
