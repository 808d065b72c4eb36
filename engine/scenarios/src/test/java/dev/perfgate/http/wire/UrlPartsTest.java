package dev.perfgate.http.wire;

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
        "what is this,             http://what is this, /",
        "http://shop/css?family=Lato:400|Roboto, http://shop, /css?family=Lato:400%7CRoboto",
        "http://shop/a b?q={x}#top, http://shop, /a%20b?q=%7Bx%7D",
        "http://shop/käse%20x, http://shop, /k%C3%A4se%20x",
        "http://my_shop?a=b,       http://my_shop,   /?a=b",
    })
    void urlIsSplitBeforeItsPath(String url, String base, String path) {
        assertThat(UrlParts.of(url)).isEqualTo(new UrlParts(base, path));
    }
}
