package dev.perfgate.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class ResponseParserTest {
    private static final String OK = "HTTP/1.1 200 OK\r\n";
    private static final String CHUNKED = OK + "Transfer-Encoding: chunked\r\n\r\n";

    static Stream<Arguments> responses() {
        return Stream.of(
                arguments(OK + "Content-Length: 5\r\n\r\nhello", "200 'hello'"),
                arguments(OK + "content-LENGTH:5 \r\n\r\nhello", "200 'hello'"),
                arguments(OK + "Content-Length: 0\r\n\r\n", "200 ''"),
                arguments(OK + "Content-Length: 5\r\n\r\nhelloHTTP", "200 'hello', 4 bytes more"),
                arguments(OK + "Content-Length: 5\r\n\r\nhell", "cut off"),
                arguments(OK + "Content-Length: 5\r\nContent-Length: 5\r\n\r\nhello", "200 'hello'"),
                arguments(OK + "Content-Length: 5, 5\r\n\r\nhello", "200 'hello'"),
                arguments(OK + "Content-Length: 5,5 ,\t5\r\nContent-Length: 5\r\n\r\nhello", "200 'hello'"),
                arguments(OK + "Transfer-Encoding: identity\r\nContent-Length: 5\r\n\r\nhello", "200 'hello'"),
                arguments(OK + "Content-Length: 5\r\ntransfer-encoding:Identity \r\n\r\nhello", "200 'hello'"),
                arguments(OK + "X-Long: a\r\n  Content-Length: 9\r\nContent-Length: 2\r\n\r\nab", "200 'ab'"),
                arguments("HTTP/1.1 200\r\nContent-Length: 0\r\n\r\n", "200 ''"),
                arguments("HTTP/1.1 200 \r\nContent-Length: 0\r\n\r\n", "200 ''"),
                arguments("HTTP/1.1 200\nContent-Length: 2\n\nab", "200 'ab'"),
                arguments("HTTP/1.1 599 \u00fcberlastet\r\nContent-Length: 0\r\n\r\n", "599 ''"),
                arguments(OK + "Content-Length: 2\r\nConnection: Close\r\n\r\nab", "200 'ab' closing"),
                arguments("HTTP/1.0 200 OK\r\nContent-Length: 2\r\n\r\nab", "200 'ab' closing"),
                arguments("HTTP/1.0 200 OK\r\nContent-Length: 2\r\nConnection: keep-alive\r\n\r\nab", "200 'ab'"),
                arguments(OK + "\r\nall of it", "200 'all of it' until close"),
                arguments(OK + "\r\n", "200 '' until close"),
                arguments(OK, "cut off"),
                arguments("", "nothing"),
                arguments("HTTP/1.1 204 No Content\r\n\r\nx", "204 '', 1 bytes more"),
                arguments("HTTP/1.1 304 Not Modified\r\nContent-Length: 7\r\n\r\n", "304 ''"),
                arguments("HTTP/1.1 304 Not Modified\r\nTransfer-Encoding: chunked\r\n\r\n", "304 ''"));
    }

    static Stream<Arguments> chunkedResponses() {
        return Stream.of(
                arguments(CHUNKED + "5\r\nhello\r\n0\r\n\r\n", "200 'hello'"),
                arguments(CHUNKED + "a\r\n0123456789\r\nB\r\n0123456789a\r\n0\r\n\r\n", "200 '01234567890123456789a'"),
                arguments(CHUNKED + "002;name=\"v;\"\r\nab\r\n000;last\r\n\r\n", "200 'ab'"),
                arguments(CHUNKED + "2\nab\n0\n\n", "200 'ab'"),
                arguments(CHUNKED + "2 \r\nab\r\n0\r\nExpires: never\r\nX: y\r\n\r\n", "200 'ab'"),
                arguments(CHUNKED + "0\r\n\r\nHTTP", "200 '', 4 bytes more"),
                arguments(CHUNKED + "2\r\nab\r\n0\r\n", "cut off"),
                arguments(CHUNKED + "2\r\nab\r\n0\r\nX: y\r\n", "cut off"),
                arguments(CHUNKED + "2\r\nabc\r\n0\r\n\r\n", "refused: a chunk is longer than its size"),
                arguments(CHUNKED + "-1\r\n", "refused: a chunk's size is not a hexadecimal number"),
                arguments(CHUNKED + "\r\n", "refused: a chunk's size is not a hexadecimal number"),
                arguments(CHUNKED + "2x\r\n", "refused: a chunk's size is not a hexadecimal number"),
                arguments(CHUNKED + "7fffffffffffffff\r\n", "refused: a chunk's size is too large"),
                arguments(
                        OK + "Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n2\r\nab\r\n0\r\n\r\n", "200 'ab'"),
                arguments(
                        OK + "Content-Length: 3\r\nTransfer-Encoding: gzip, Chunked \r\n\r\n2\r\nab\r\n0\r\n\r\n",
                        "200 'ab'"),
                arguments(
                        OK + "Transfer-Encoding: gzip\r\nTransfer-Encoding: chunked\r\n\r\n2\r\nab\r\n0\r\n\r\n",
                        "200 'ab'"),
                arguments(OK + "Transfer-Encoding: chunked, gzip\r\n\r\n0\r\n\r\n", "200 '0\r\n\r\n' until close"),
                arguments(OK + "Transfer-Encoding: gzip\r\nContent-Length: 1\r\n\r\nabc", "200 'abc' until close"));
    }

    static Stream<Arguments> interimResponses() {
        String early = "HTTP/1.1 103 Early Hints\r\nLink: </a>\r\n\r\n";
        return Stream.of(
                arguments("HTTP/1.1 100 Continue\r\n\r\n" + OK + "Content-Length: 2\r\n\r\nab", "200 'ab'"),
                arguments(early + early + CHUNKED + "1\r\na\r\n0\r\n\r\n", "200 'a'"),
                arguments(early + "HTTP/1.1 204 No Content\r\n\r\n", "204 ''"),
                arguments(early, "cut off"),
                arguments("HTTP/1.1 101 Switching\r\n\r\n", "refused: the server switched protocols"));
    }

    static Stream<Arguments> garbage() {
        String noHttp = "refused: the answer does not begin with 'HTTP/1.'";
        String noStatus = "refused: the status is not a number of three digits from 100";
        return Stream.of(
                arguments("SSH-2.0-OpenSSH_9\r\n", noHttp),
                arguments("\r\n" + OK + "\r\n", noHttp),
                arguments("HTTP/2 200\r\n\r\n", noHttp),
                arguments("HTTP/1.1 2oo OK\r\n\r\n", noStatus),
                arguments("HTTP/1.1 2000 OK\r\n\r\n", noStatus),
                arguments("HTTP/1.1 20 OK\r\n\r\n", noStatus),
                arguments("HTTP/1.1-200 OK\r\n\r\n", noStatus),
                arguments("HTTP/1.1 000 Null\r\n\r\n", noStatus),
                arguments(OK + "Content-Length: five\r\n\r\n", "refused: Content-Length is not a number"),
                arguments(OK + "Content-Length: -5\r\n\r\n", "refused: Content-Length is not a number"),
                arguments(
                        OK + "Content-Length: 9999999999999999999\r\n\r\n", "refused: Content-Length is not a number"),
                arguments(OK + "Content-Length: \r\n\r\n", "refused: Content-Length is empty"),
                arguments(
                        OK + "Content-Length: 5\r\nContent-Length: 6\r\n\r\n",
                        "refused: two different Content-Lengths"),
                arguments(
                        OK + "Content-Length : 5\r\n\r\nhello",
                        "refused: a space between a header's name and its colon"),
                arguments(OK + "\rX", "refused: a carriage return without a line feed in the head"));
    }

    @ParameterizedTest
    @MethodSource({"responses", "chunkedResponses", "interimResponses", "garbage"})
    void outcomeDoesNotDependOnHowTheBytesCome(String text, String outcome) {
        assertThat(ParsedResponse.of(text)).isEqualTo(outcome);
        for (int cut = 0; cut <= text.length(); cut++) {
            assertThat(ParsedResponse.of(text, cut)).as("cut at %d", cut).isEqualTo(outcome);
        }
        assertThat(ParsedResponse.of(text, IntStream.range(1, text.length()).toArray()))
                .as("byte by byte")
                .isEqualTo(outcome);
    }

    @Test
    void answerToHeadHasNoBodyWhateverItsHeadersSay() {
        byte[] answer = (OK + "Content-Length: 500\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        assertThat(ParsedResponse.of(answer, true)).isEqualTo("200 ''");
    }

    @Test
    void longHeadIsReadUpToItsLimit() {
        int limit = 64 * 1024;
        String filler = OK + "Content-Length: 3\r\nX-Filler: ";
        String longest = filler + "x".repeat(limit - filler.length() - 4) + "\r\n\r\nabc";
        assertThat(ParsedResponse.of(longest, 20, 40_000)).isEqualTo("200 'abc'");
        String longer = filler + "x".repeat(limit) + "\r\n\r\nabc";
        assertThat(ParsedResponse.of(longer, 20, 40_000)).isEqualTo("refused: a head longer than 64 KiB");
    }

    @Test
    void bodyBehindTheRestOfHeadMayBeLargerThanAnyHead() {
        String body = "b".repeat(200_000);
        String answer = OK + "Content-Length: 200000\r\n\r\n" + body;
        assertThat(ParsedResponse.of(answer, 10)).isEqualTo("200 '" + body + "'");
    }

    @Test
    void bodyBeyondWhatCanBeCheckedIsRefused() {
        String answer = OK + "Content-Length: 20000000\r\n\r\n" + "b".repeat(17 * 1024 * 1024);
        assertThat(ParsedResponse.of(answer)).isEqualTo("refused: body longer than 16 MiB, too long to be checked");
    }

    @Test
    void parserServesOneResponseAfterAnother() throws ProtocolException {
        ResponseParser parser = new ResponseParser();
        byte[] first = (CHUNKED + "3\r\none\r\n0\r\n\r\n").getBytes(StandardCharsets.US_ASCII);
        byte[] second = "HTTP/1.1 404 Not Found\r\nContent-Length: 0\r\n\r\n".getBytes(StandardCharsets.US_ASCII);
        for (int i = 0; i < 3; i++) {
            parser.expect(false, true);
            parser.feed(first, 0, first.length);
            assertThat(parser.status() + " " + parser.body()).isEqualTo("200 one");
            parser.expect(false, true);
            assertThat(parser.begun()).isFalse();
            parser.feed(second, 0, second.length);
            assertThat(parser.status() + " " + parser.body()).isEqualTo("404 ");
        }
    }
}
