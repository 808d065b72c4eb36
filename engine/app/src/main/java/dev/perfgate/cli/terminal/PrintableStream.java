package dev.perfgate.cli.terminal;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.charset.Charset;

/** A standard stream that lets nothing through which steers a terminal, wherever it came from. */
public final class PrintableStream extends PrintStream {
    private final PrintStream redrawn;

    /** @param colours whether ours may pass */
    PrintableStream(OutputStream target, Charset encoding, boolean colours) {
        super(new EscapedOutput(target, encoding, colours), true, encoding);
        this.redrawn = new PrintStream(target, false, encoding);
    }

    /** The same place, for lines of ours that are redrawn: whoever writes there makes sure that foreign text is printable. */
    static PrintStream redrawn(PrintStream stream) {
        return stream instanceof PrintableStream printable ? printable.redrawn : stream;
    }
}
