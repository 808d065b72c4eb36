package dev.perfgate.http.wire;

import java.nio.charset.StandardCharsets;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.NullMarked;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.Warmup;

/** Reading one answer, as nginx sends it to a small GET, that came in one piece. */
@NullMarked
@State(Scope.Thread)
@BenchmarkMode(Mode.AverageTime)
@OutputTimeUnit(TimeUnit.NANOSECONDS)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 5, time = 1)
@Fork(2)
public class ResponseParserBench {
    private static final byte[] ANSWER = String.join(
                    "\r\n",
                    "HTTP/1.1 200 OK",
                    "Server: nginx/1.22.1",
                    "Date: Sat, 21 Nov 2026 08:00:00 GMT",
                    "Content-Type: text/plain",
                    "Content-Length: 3",
                    "Connection: keep-alive",
                    "",
                    "ok\n")
            .getBytes(StandardCharsets.US_ASCII);

    private final ResponseParser parser = new ResponseParser();
    private final byte[] received = ANSWER.clone();

    @Benchmark
    public int status() throws ProtocolException {
        return read(false);
    }

    /** With the body kept, as a check on it needs. */
    @Benchmark
    public int statusAndBody() throws ProtocolException {
        return read(true);
    }

    private int read(boolean keepBody) throws ProtocolException {
        parser.expect(false, keepBody);
        int end = parser.feed(received, 0, received.length);
        return parser.status() + end;
    }
}
