package dev.perfgate.init;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class UrlPartsTest {
    @ParameterizedTest
    @CsvSource({
        "http://shop:8080/a/b?c=d, http://shop:8080, /a/b?c=d",
        "shop:8080,                http://shop:8080, /",
        "https://shop,             https://shop,     /",
        "http:///x,                http:///x,        /",
        "what is this,             what is this,     /",
    })
    void urlIsSplitBeforeItsPath(String url, String base, String path) {
        assertThat(UrlParts.of(url)).isEqualTo(new UrlParts(base, path));
    }
}
