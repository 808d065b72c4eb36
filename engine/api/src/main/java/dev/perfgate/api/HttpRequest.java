package dev.perfgate.api;

import java.math.BigDecimal;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** A request of an {@link HttpScenario}, with the checks of its answer; {@link Http#get} and its siblings begin one. */
public final class HttpRequest {
    private static final String CHECKS = "checks";

    private final Settings settings;

    private HttpRequest(Settings settings) {
        this.settings = settings;
    }

    static HttpRequest of(String method, String path) {
        return new HttpRequest(Settings.none().with("method", method).with("path", path));
    }

    /** Under which name its figures are kept and gates find them; method and path, if nothing is said. */
    public HttpRequest name(String name) {
        return new HttpRequest(settings.with("name", name));
    }

    public HttpRequest header(String header, String value) {
        return new HttpRequest(settings.withEntry("headers", header, value));
    }

    /** @param text sent as UTF-8 */
    public HttpRequest body(String text) {
        return new HttpRequest(settings.with("body", text));
    }

    /** Until its answer counts as failed. */
    public HttpRequest timeout(Duration timeout) {
        return new HttpRequest(settings.with("timeout", timeout));
    }

    /** Whether redirects on the same server are followed, as part of the request; as the scenario says, if nothing is said. */
    public HttpRequest followRedirects(boolean follow) {
        return new HttpRequest(settings.with("followRedirects", follow));
    }

    /**
     * Above this share of failed requests gates judge no figure of those that succeeded; that of the scenario if nothing is said.
     *
     * @param share from 0 to 1
     */
    public HttpRequest maxFailedShare(double share) {
        return new HttpRequest(settings.with("maxFailedShare", percent(share)));
    }

    static String percent(double share) {
        return BigDecimal.valueOf(share).movePointRight(2).toPlainString() + " %";
    }

    /** Check: the status is one of these; every status below 400 is good, if nothing is said. */
    public HttpRequest status(int... accepted) {
        return checked("status", Arrays.stream(accepted).boxed().toList());
    }

    /** @param accepted such as {@code "2xx"} */
    public HttpRequest status(String... accepted) {
        return checked("status", List.of(accepted));
    }

    /** Check: the answer's body has all these texts. */
    public HttpRequest bodyContains(String... texts) {
        return checked("bodyContains", List.of(texts));
    }

    private HttpRequest checked(String check, List<?> values) {
        return new HttpRequest(settings.withItemsBelow(CHECKS, check, values));
    }

    static List<Map<String, Object>> documents(HttpRequest... requests) {
        return Stream.of(requests).map(HttpRequest::document).toList();
    }

    Map<String, Object> document() {
        return settings.document();
    }
}
