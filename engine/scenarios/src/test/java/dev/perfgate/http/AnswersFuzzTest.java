package dev.perfgate.http;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

/**
 * Whatever a service answers, seeded: each request ends, as an answer or as a failure of its own, none by a fault of the generator,
 * and the load comes to its end. More of them: {@code -Dfuzz.mutations=50000}.
 */
class AnswersFuzzTest {
    private static final int REQUESTS = Integer.getInteger("fuzz.mutations", 300);
    private static final long SEED = Long.getLong("fuzz.seed", 20261201);

    private static final List<String> GOOD = List.of(
            "HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
            "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5\r\nhello\r\n0\r\nX-Trailer: a\r\n\r\n",
            "HTTP/1.1 302 Found\r\nLocation: /next?a=b|c#d\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 307 Again\r\nLocation: //127.0.0.1:1/there\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 308 Again\r\nLocation: http://[::1%25lo]:99999/\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 303 See\r\nLocation: ../../%zz/{x}?\u00e4=\r\nContent-Length: 0\r\n\r\n",
            "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello",
            "HTTP/1.1 204 No\r\n\r\n",
            "HTTP/1.0 200 OK\r\nConnection: close\r\n\r\nhello until the end");

    private static final String BYTES = "\r\n\t :;,/?#%[]{}|\\\"<>@\0\u0001\u007f\u0080\u00e4\u00ff-0195afzAZ";
    private static final List<String> SPLINTERS = List.of(
            "\r\n",
            "\n",
            ": ",
            "Content-Length: 3\r\n",
            "Content-Length: -1\r\n",
            "Transfer-Encoding: gzip, chunked\r\n",
            "Location: \r\n",
            "http:",
            "https://",
            "//",
            "?",
            "::",
            "7fffffff",
            "ffffffffffffffff",
            "99999999999",
            "0\r\n\r\n");

    private final Random random = new Random(SEED);

    @Test
    @Timeout(600)
    void eachRequestEndsWhateverIsAnswered() throws Exception {
        Behaviour behaviour = Behaviour.answering(request -> Script.raw(mutant()));
        try (StallingServer server = StallingServer.start(behaviour)) {
            LoadRun run = LoadRun.of(server, """
                users: 8
                iterations: %d
                timeout: 300 ms
                followRedirects: true
                requests: [{path: /, checks: {bodyContains: hello}}]
                """.formatted(REQUESTS));
            assertThat(run.requests()).isEqualTo(REQUESTS);
            assertThat(run.failures()).isNotEmpty().noneMatch(failure -> failure.contains("generator"));
        }
    }

    private synchronized String mutant() {
        String text = GOOD.get(random.nextInt(GOOD.size()));
        for (int damages = random.nextInt(4); damages > 0; damages--) {
            int from = random.nextInt(text.length() + 1);
            int to = Math.min(text.length(), from + random.nextInt(6));
            String splinter = random.nextBoolean()
                    ? SPLINTERS.get(random.nextInt(SPLINTERS.size()))
                    : String.valueOf(BYTES.charAt(random.nextInt(BYTES.length())));
            text = switch (random.nextInt(4)) {
                case 0 -> text.substring(0, from) + text.substring(to);
                case 1 -> text.substring(0, from) + splinter + text.substring(from);
                case 2 -> text.substring(0, from) + splinter + text.substring(to);
                default ->
                    text.substring(0, to) + text.substring(from, to).repeat(random.nextInt(50)) + text.substring(to);
            };
        }
        return text;
    }
}
