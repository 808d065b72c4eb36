package dev.perfgate.cli.terminal;

import java.io.BufferedOutputStream;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.FilterOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Standard output that remembers why a write failed, which a {@code PrintStream} swallows. */
public final class StandardOutput extends FilterOutputStream {
    private static final int BUFFER = 8192;

    private @Nullable IOException lost;

    StandardOutput(OutputStream out) {
        super(out);
    }

    public static StandardOutput install() {
        StandardOutput output = new StandardOutput(new FileOutputStream(FileDescriptor.out));
        boolean colours = Terminal.hasColours();
        System.setOut(new PrintableStream(new BufferedOutputStream(output, BUFFER), Terminal.encoding(), colours));
        System.setErr(new PrintableStream(
                new BufferedOutputStream(new FileOutputStream(FileDescriptor.err), BUFFER),
                Terminal.errorEncoding(),
                colours));
        return output;
    }

    /**
     * Standard output for a result. Not System.out, which keeps a failure to itself: a result that is lost must not end with 0. What it
     * escapes is the same to whoever reads JSON.
     */
    public static OutputStream ofResult() {
        return new EscapedOutput(new FileOutputStream(FileDescriptor.out), StandardCharsets.UTF_8, false);
    }

    @Override
    public void write(byte[] bytes, int from, int length) throws IOException {
        try {
            out.write(bytes, from, length);
        } catch (IOException e) {
            lost = e;
            throw e;
        }
    }

    /** Why something of it is lost; a reader who had enough, such as {@code head}, loses nothing. */
    public Optional<String> loss() {
        System.out.flush();
        return Optional.ofNullable(lost).map(IOException::getMessage).filter(reason -> !isPipe(reason));
    }

    private static boolean isPipe(String reason) {
        try {
            return reason.toLowerCase(Locale.ROOT).contains("pipe")
                    || Files.readSymbolicLink(Path.of("/proc/self/fd/1"))
                            .toString()
                            .startsWith("pipe:");
        } catch (IOException | InvalidPathException | UnsupportedOperationException e) {
            // Elsewhere than on Linux the reason alone tells.
            return false;
        }
    }
}
