package dev.perfgate.http.wire;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class EndpointTest {
    @ParameterizedTest
    @CsvSource({
        "http://shop.example,           false, shop.example, 80,   '',      shop.example",
        "HTTP://shop.example:80/,       false, shop.example, 80,   '',      shop.example",
        "https://shop.example/api//,    true,  shop.example, 443,  /api,    shop.example",
        "https://shop.example:8443/a/b, true,  shop.example, 8443, /a/b,    shop.example:8443",
        "http://127.0.0.1:443,          false, 127.0.0.1,    443,  '',      127.0.0.1:443",
        "http://[::1]:8080/x,           false, ::1,          8080, /x,      [::1]:8080",
        "http://shop.example/k%C3%A4se, false, shop.example, 80,   /k%C3%A4se, shop.example",
        "http://shop.example/käse,      false, shop.example, 80,   /k%C3%A4se, shop.example",
        "http://my_shop:80/,            false, my_shop,      80,   '',      my_shop",
        "http://api,                    false, api,          80,   '',      api",
        "http://host.docker.internal:81, false, host.docker.internal, 81, '', host.docker.internal:81",
        "http://shop.svc.cluster.local.:8080/, false, shop.svc.cluster.local., 8080, '', shop.svc.cluster.local.:8080",
        "https://käse.example,          true,  xn--kse-qla.example, 443, '', xn--kse-qla.example",
        "'http://[fe80::1%25lo]:8080/', false, 'fe80::1%lo', 8080, '',     '[fe80::1]:8080'",
        "'http://[fe80::1%lo]/',        false, 'fe80::1%lo', 80,   '',     '[fe80::1]'",
        "http://aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg.example, false, aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg.example, 80, '', aaaaaaaaaabbbbbbbbbbccccccccccddddddddddeeeeeeeeeeffffffffffggg.example",
        "http://shop.example/a b|c,     false, shop.example, 80,   /a%20b%7Cc, shop.example",
    })
    void baseUrlIsTakenApart(String url, boolean tls, String host, int port, String basePath, String authority) {
        Endpoint endpoint = Endpoint.parse(url);
        assertThat(endpoint).isEqualTo(new Endpoint(tls, host, port, basePath));
        assertThat(endpoint.authority()).isEqualTo(authority);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '"',
            value = {
                "shop.example           | it must begin with http:// or https://",
                "ftp://shop.example     | it must begin with http:// or https://",
                "shop.example:8080/api  | it must begin with http:// or https://",
                "http:///api            | it names no host",
                "http://my shop/        | 'my shop' is no host name with or without port",
                "http://shop..example/  | 'shop..example' is no host name with or without port",
                "http://[fe80::1/       | '[fe80::1' is no host name with or without port",
                "http://shop:eighty/    | 'shop:eighty' is no host name with or without port",
                "http://shop:99999/     | port 99999 is not between 1 and 65535",
                "http://shop:0/         | port 0 is not between 1 and 65535",
                "http://u:p@shop/       | a base URL has no user; send the header 'Authorization: Basic",
                "http://shop/?a=b       | a base URL has no query or fragment",
                "http://shop/#top       | a base URL has no query or fragment",
            })
    void whatIsWrongIsSaid(String url, String message) {
        assertThatThrownBy(() -> Endpoint.parse(url))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith(message);
    }

    @Test
    void textIsTheUrlInItsShortestForm() {
        assertThat(Endpoint.parse("http://shop.example:80/api/")).hasToString("http://shop.example/api");
    }
}
