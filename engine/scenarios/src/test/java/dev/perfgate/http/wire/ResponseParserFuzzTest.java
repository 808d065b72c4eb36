package dev.perfgate.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.SplittableRandom;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.RepetitionInfo;

class ResponseParserFuzzTest {
    private static final int MUTANTS = 4_000;
    private static final String[] SEEDS = {
        "HTTP/1.1 200 OK\r\nContent-Length: 5\r\nConnection: keep-alive\r\n\r\nhello",
        "HTTP/1.1 200 OK\r\nTransfer-Encoding: chunked\r\n\r\n5;x=y\r\nhello\r\na\r\n0123456789\r\n0\r\nT: v\r\n\r\n",
        "HTTP/1.1 100 Continue\r\n\r\nHTTP/1.0 404 Not Found\r\nContent-Type: text/plain\r\n\r\nnot here",
        "HTTP/1.1 204\nServer: x\n\n"
    };
    private static final byte[] TELLING = "\r\n :;0129aFxHTP/.-\0\u007f".getBytes(StandardCharsets.US_ASCII);

    /** No mutation brings another exception than that of the protocol, or another outcome when it comes in pieces. */
    @RepeatedTest(5)
    void mutantsAreReadOrRefusedAlikeHoweverTheyCome(RepetitionInfo repetition) {
        SplittableRandom random = new SplittableRandom(repetition.getCurrentRepetition());
        for (int i = 0; i < MUTANTS; i++) {
            byte[] mutant = mutant(random);
            String whole = ParsedResponse.of(mutant, false);
            int[] cuts = random.ints(4, 0, mutant.length + 1).sorted().toArray();
            assertThat(ParsedResponse.of(mutant, false, cuts))
                    .as("%s cut at %s", new String(mutant, StandardCharsets.ISO_8859_1), Arrays.toString(cuts))
                    .isEqualTo(whole);
        }
    }

    private static byte[] mutant(SplittableRandom random) {
        byte[] bytes = SEEDS[random.nextInt(SEEDS.length)].getBytes(StandardCharsets.US_ASCII);
        for (int changes = random.nextInt(1, 5); changes > 0 && bytes.length > 0; changes--) {
            bytes = changed(bytes, random);
        }
        return bytes;
    }

    private static byte[] changed(byte[] bytes, SplittableRandom random) {
        int at = random.nextInt(bytes.length);
        byte[] tail = Arrays.copyOfRange(bytes, at, bytes.length);
        byte[] head = Arrays.copyOf(bytes, at);
        byte any = random.nextBoolean() ? TELLING[random.nextInt(TELLING.length)] : (byte) random.nextInt(256);
        return switch (random.nextInt(5)) {
            case 0 -> joined(head, new byte[] {any}, Arrays.copyOfRange(bytes, at + 1, bytes.length));
            case 1 -> joined(head, new byte[] {any}, tail);
            case 2 -> joined(head, Arrays.copyOfRange(bytes, at + 1, bytes.length));
            case 3 -> joined(head, tail, Arrays.copyOfRange(bytes, random.nextInt(bytes.length), bytes.length));
            default -> head;
        };
    }

    private static byte[] joined(byte[]... parts) {
        byte[] all = new byte[Arrays.stream(parts).mapToInt(part -> part.length).sum()];
        int at = 0;
        for (byte[] part : parts) {
            System.arraycopy(part, 0, all, at, part.length);
            at += part.length;
        }
        return all;
    }
}
