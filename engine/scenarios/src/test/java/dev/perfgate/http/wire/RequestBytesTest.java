package dev.perfgate.http.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RequestBytesTest {
    private static final Endpoint SHOP = Endpoint.parse("http://shop.example:8080/api/");

    @Test
    void plainGetHasHostAgentAndAccept() {
        assertThat(text("GET", "/items?id=1", Map.of(), "")).isEqualTo("""
                        GET /api/items?id=1 HTTP/1.1\r
                        Host: shop.example:8080\r
                        Accept: */*\r
                        User-Agent: perfgate\r
                        \r
                        """);
    }

    @Test
    void bodyComesWithItsLengthInBytes() {
        assertThat(text("POST", "/", Map.of("Content-Type", "text/plain"), "käse"))
                .isEqualTo("""
                        POST /api/ HTTP/1.1\r
                        Host: shop.example:8080\r
                        Accept: */*\r
                        Content-Length: 5\r
                        Content-Type: text/plain\r
                        User-Agent: perfgate\r
                        \r
                        käse""");
    }

    @Test
    void ownHeadersReplaceThoseThatAreAdded() {
        assertThat(text("GET", "/", Map.of("host", "other", "user-agent", "mine", "ACCEPT", "text/html"), ""))
                .contains("Host: other\r\n", ": mine\r\n", ": text/html\r\n")
                .doesNotContain("shop.example", "perfgate", "*/*");
    }

    @ParameterizedTest
    @CsvSource({"POST,true", "PUT,true", "PATCH,true", "GET,false", "HEAD,false", "DELETE,false"})
    void emptyBodyHasALengthOnlyWhereOneIsExpected(String method, boolean length) {
        assertThat(text(method, "/", Map.of(), "").contains("Content-Length: 0\r\n"))
                .isEqualTo(length);
    }

    @ParameterizedTest
    @CsvSource({"GET,true", "HEAD,true", "PUT,true", "DELETE,true", "POST,false", "PATCH,false", "PURGE,false"})
    void onlyMethodsKnownAsIdempotentMayBeSentAgain(String method, boolean again) {
        assertThat(encode(method, "/", Map.of(), "").isIdempotent()).isEqualTo(again);
    }

    @Test
    void viewsOfOneRequestAreReadIndependently() {
        RequestBytes request = encode("GET", "/", Map.of(), "");
        request.view().skipBytes(10);
        assertThat(request.view().readableBytes()).isEqualTo(request.length());
    }

    @Test
    void severalHeadersOfOneNameAreLinesOfTheirOwn() {
        Headers headers = Headers.of(Map.of("X-For", List.of("10.0.0.1", "10.0.0.2")));
        assertThat(RequestBytes.encode(SHOP, "GET", "/", headers, new byte[0])
                        .view()
                        .toString(StandardCharsets.UTF_8))
                .contains("X-For: 10.0.0.1\r\nX-For: 10.0.0.2\r\n");
    }

    private static RequestBytes encode(String method, String path, Map<String, String> headers, String body) {
        Map<String, List<String>> values = new HashMap<>();
        headers.forEach((name, value) -> values.put(name, List.of(value)));
        return RequestBytes.encode(SHOP, method, path, Headers.of(values), body.getBytes(StandardCharsets.UTF_8));
    }

    private static String text(String method, String path, Map<String, String> headers, String body) {
        return encode(method, path, headers, body).view().toString(StandardCharsets.UTF_8);
    }
}
