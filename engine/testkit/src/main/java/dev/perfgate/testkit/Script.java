package dev.perfgate.testkit;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

/**
 * What a {@link StallingServer} does to answer one request, byte by byte: each write reaches the socket as one write of its
 * own, with pauses between them as told. A script is immutable and may answer any number of requests.
 */
public final class Script {
    /** One write after a pause, and what becomes of the connection then. */
    record Step(Duration pause, ByteBuffer bytes, Ending ending) {}

    private static final ByteBuffer NO_BYTES = ByteBuffer.allocate(0);

    private final List<Step> steps;

    private Script(List<Step> steps) {
        this.steps = List.copyOf(steps);
    }

    /** 200 with a text body of known length. */
    public static Script ok(String body) {
        return status(200, "OK", body);
    }

    /** Any status with a text body of known length. */
    public static Script status(int status, String reason, String body) {
        int length = body.getBytes(StandardCharsets.UTF_8).length;
        return raw("HTTP/1.1 " + status + " " + reason + "\r\nContent-Type: text/plain\r\nContent-Length: " + length
                + "\r\n\r\n" + body);
    }

    /** 200 with a chunked body; the head, each chunk and the end are writes of their own. */
    public static Script chunked(String... chunks) {
        Script script = raw("HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n");
        for (String chunk : chunks) {
            int length = chunk.getBytes(StandardCharsets.UTF_8).length;
            script = script.write(Integer.toHexString(length) + "\r\n" + chunk + "\r\n");
        }
        return script.write("0\r\n\r\n");
    }

    /** Exactly these bytes (UTF-8), whether or not they are HTTP. */
    public static Script raw(String bytes) {
        return silence().write(bytes);
    }

    /** Never an answer; the connection stays open. Also the start of a script of other steps. */
    public static Script silence() {
        return new Script(List.of());
    }

    public Script write(String text) {
        return write(text.getBytes(StandardCharsets.UTF_8));
    }

    public Script write(byte[] bytes) {
        return with(new Step(Duration.ZERO, ByteBuffer.wrap(bytes.clone()).asReadOnlyBuffer(), Ending.KEEP_OPEN));
    }

    public Script pause(Duration pause) {
        return with(new Step(pause, NO_BYTES, Ending.KEEP_OPEN));
    }

    /** Closes in order (FIN). */
    public Script close() {
        return with(new Step(Duration.ZERO, NO_BYTES, Ending.CLOSE));
    }

    /** Closes with a reset (RST): the peer may lose what it has not read yet. */
    public Script reset() {
        return with(new Step(Duration.ZERO, NO_BYTES, Ending.RESET));
    }

    List<Step> steps() {
        return steps;
    }

    private Script with(Step step) {
        List<Step> more = new ArrayList<>(steps);
        more.add(step);
        return new Script(more);
    }
}
