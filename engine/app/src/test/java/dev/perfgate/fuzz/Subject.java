package dev.perfgate.fuzz;

import java.io.IOException;

/** One kind of input, and the command lines that read it. */
interface Subject {
    /** Writes the next mutant where the command will find it, and returns that command. */
    String[] next() throws IOException;

    /** The present mutant, to be shown should it be answered wrongly. */
    String mutant();
}
