package dev.perfgate.maven.fork;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;

/**
 * Tells a running perfgate.jar on its standard input that a subject ended; and when Maven itself is killed, the input ends,
 * and with it the load.
 */
public final class EngineInput implements AutoCloseable {
    /** Tells the engine that the end of the input is the end of its starter. */
    static final String VARIABLE = "PERFGATE_HEARTBEAT";

    static final String UNTIL_ITS_END = "none";

    private final OutputStream out;

    private EngineInput(OutputStream out) {
        this.out = out;
    }

    static EngineInput of(Process process) {
        EngineInput input = new EngineInput(process.getOutputStream());
        input.write("");
        return input;
    }

    /** Ends the load at once, if there is one. */
    public void subjectEnded(String subject, int exitCode, List<String> lastLines) {
        String lines = lastLines.stream().map(EngineInput::quoted).collect(Collectors.joining(", "));
        write("{\"subject\": " + quoted(subject) + ", \"exitCode\": " + exitCode + ", \"lastLines\": [" + lines + "]}");
    }

    private synchronized void write(String line) {
        try {
            out.write((line + "\n").getBytes(StandardCharsets.UTF_8));
            out.flush();
        } catch (IOException e) {
            // It has ended, and hears nothing more.
        }
    }

    private static String quoted(String text) {
        StringBuilder json = new StringBuilder("\"");
        for (int i = 0; i < text.length(); i++) {
            char each = text.charAt(i);
            if (each == '"' || each == '\\') {
                json.append('\\').append(each);
            } else if (each < ' ') {
                json.append(String.format(Locale.ROOT, "\\u%04x", (int) each));
            } else {
                json.append(each);
            }
        }
        return json.append('"').toString();
    }

    @Override
    public void close() {
        try {
            out.close();
        } catch (IOException e) {
            // It has ended: what could not be written, it did not need.
        }
    }
}
