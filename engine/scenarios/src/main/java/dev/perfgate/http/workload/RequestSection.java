package dev.perfgate.http.workload;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Node;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import dev.perfgate.http.wire.Headers;
import dev.perfgate.text.NearestWord;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads requests: {@code GET /health}, or a mapping with method, path, name, headers, body, timeout and checks. */
public final class RequestSection {
    private static final Pattern SHORT_FORM = Pattern.compile("([A-Za-z]+)\\s+(\\S+)");
    /** Those of HTTP, of WebDAV and of caches: any other is a slip. */
    private static final Set<String> METHODS = new TreeSet<>(Set.of(
            "GET",
            "HEAD",
            "POST",
            "PUT",
            "PATCH",
            "DELETE",
            "OPTIONS",
            "TRACE",
            "CONNECT",
            "QUERY",
            "PURGE",
            "BAN",
            "PROPFIND",
            "PROPPATCH",
            "MKCOL",
            "COPY",
            "MOVE",
            "LOCK",
            "UNLOCK",
            "REPORT",
            "SEARCH",
            "LINK",
            "UNLINK",
            "ACL",
            "MKCALENDAR",
            "NOTIFY",
            "SUBSCRIBE",
            "UNSUBSCRIBE"));

    private static final Pattern HEADER_NAME = Pattern.compile("[!#$%&'*+.^_`|~0-9A-Za-z-]+");
    private static final Pattern HEADER_VALUE = Pattern.compile("[\\t\\x20-\\x7e\\x80-\\xff]*");
    private static final Pattern PATH = Pattern.compile("/[\\x21-\\x7e]*");
    private static final Duration DEFAULT_TIMEOUT = Duration.ofSeconds(10);

    private static final String MAX_FAILED_SHARE = "maxFailedShare";

    private final Section section;

    private RequestSection(Section section) {
        this.section = section;
    }

    /**
     * Defaults for the requests of a scenario.
     *
     * @param headers the request's own come on top
     */
    public record Defaults(Headers headers, Duration timeout, boolean followRedirects, double maxFailedShare) {
        /** Reads {@code headers}, {@code timeout}, {@code followRedirects} and {@code maxFailedShare} of a scenario. */
        public static Defaults read(Section scenario) {
            return new Defaults(
                    new RequestSection(scenario).headers(),
                    scenario.duration("timeout", DEFAULT_TIMEOUT),
                    scenario.flag("followRedirects", false),
                    new RequestSection(scenario).maxFailedShare(RequestSpec.USUAL_MAX_FAILED_SHARE));
        }
    }

    /** Reads the list below a key, which must have a request. */
    static List<RequestSpec> readRequired(Section owner, String key, Defaults defaults) {
        if (!owner.require(key)) {
            return List.of();
        }
        if (owner.items(key).isEmpty()) {
            owner.refuse(key, "has no request", "add for example '- GET /health'");
        }
        return readAll(owner, key, defaults);
    }

    /** Reads the list below a key that may be missing. */
    static List<RequestSpec> readAll(Section owner, String key, Defaults defaults) {
        List<RequestSpec> requests = new ArrayList<>();
        for (Section section : owner.sections(key, RequestSection::expand, "a request such as 'GET /health'")) {
            requests.add(read(section, defaults));
        }
        return requests;
    }

    /** Reads the request below a key that may be missing. */
    static Optional<RequestSpec> readOne(Section owner, String key, Defaults defaults) {
        return owner.section(key, RequestSection::longForm).map(section -> read(section, defaults));
    }

    private static RequestSpec read(Section section, Defaults defaults) {
        RequestSpec request = new RequestSection(section).read(defaults);
        section.done();
        return request;
    }

    private static Node longForm(Node value) {
        return value instanceof ScalarNode text
                ? expand(text).map(Node.class::cast).orElse(value)
                : value;
    }

    /** {@code GET /health} as the mapping it stands for. */
    private static Optional<MappingNode> expand(ScalarNode text) {
        Matcher form = SHORT_FORM.matcher(text.text().strip());
        return form.matches()
                ? Optional.of(new MappingNode(
                        text.mark(), List.of(entry(text, "method", form.group(1)), entry(text, "path", form.group(2)))))
                : Optional.empty();
    }

    private static MappingNode.Entry entry(ScalarNode at, String key, String value) {
        return new MappingNode.Entry(new ScalarNode(at.mark(), key, false), new ScalarNode(at.mark(), value, true));
    }

    private RequestSpec read(Defaults defaults) {
        String body = section.string("body", "");
        String method = method(body);
        String path = path();
        return new RequestSpec(
                name(method + " " + path),
                method,
                path,
                defaults.headers().with(headers()),
                body,
                section.duration("timeout", defaults.timeout()),
                section.flag("followRedirects", defaults.followRedirects()),
                maxFailedShare(defaults.maxFailedShare()),
                checks());
    }

    private double maxFailedShare(double fallback) {
        Optional<Quantity> written = section.quantity(MAX_FAILED_SHARE, Dimension.RATIO);
        if (written.isEmpty()) {
            return fallback;
        }
        double share = written.get().in(Unit.RATIO);
        if (!(share >= 0 && share <= 1)) {
            section.refuse(MAX_FAILED_SHARE, "is not a share", "write 0 % to 100 %, such as 1 %");
            return fallback;
        }
        return share;
    }

    private String name(String fallback) {
        String name = section.string("name", fallback);
        if (name.isBlank()) {
            section.problem(
                    "name", "'name' must not be empty", "remove it, or write what reports shall call the request");
        }
        return name;
    }

    private String method(String body) {
        String method = section.string("method", body.isEmpty() ? "GET" : "POST");
        if (!METHODS.contains(method)) {
            String meant = NearestWord.of(method.toUpperCase(Locale.ROOT), METHODS)
                    .map(near -> "did you mean '" + near + "'?")
                    .orElse("write one such as GET or POST, in capitals");
            section.problem("method", "'" + method + "' is no HTTP method", meant);
        }
        return method;
    }

    private String path() {
        String path = section.requiredString("path");
        if (!path.isBlank() && !PATH.matcher(path).matches()) {
            section.problem(
                    "path",
                    "'" + path + "' is no path",
                    path.startsWith("/")
                            ? "encode blanks and characters beyond ASCII, for example a blank as %20"
                            : "begin it with '/'; the host belongs to 'baseUrl'");
        }
        return path;
    }

    private Headers headers() {
        Map<String, List<String>> headers = new LinkedHashMap<>();
        section.section("headers").ifPresent(written -> {
            written.keys().forEach(name -> headers.put(name, values(written, name)));
            written.done();
        });
        headers.forEach(this::check);
        return Headers.of(headers);
    }

    /** A header without a value has an empty one. */
    private static List<String> values(Section headers, String name) {
        List<String> values = headers.strings(name);
        return values.isEmpty() ? List.of("") : values;
    }

    private void check(String name, List<String> values) {
        if (!HEADER_NAME.matcher(name).matches()) {
            section.problem("headers", "'" + name + "' is no name of a header", "use letters, digits and '-'");
        }
        if (!values.stream().allMatch(value -> HEADER_VALUE.matcher(value).matches())) {
            section.problem(
                    "headers",
                    "the value of header '" + name + "' has a character that none may have",
                    "write it in one line of Latin letters");
        }
        if (name.equalsIgnoreCase("Content-Length") || name.equalsIgnoreCase("Transfer-Encoding")) {
            section.problem("headers", "header '" + name + "' follows from the body", "remove it");
        }
        if (name.equalsIgnoreCase("Host") && values.size() > 1) {
            section.problem("headers", "header 'Host' has several values", "leave one of them");
        }
    }

    private List<Check> checks() {
        List<Check> checks = new ArrayList<>();
        Optional<Section> written = section.section("checks");
        checks.add(written.map(RequestSection::statusCheck).orElseGet(StatusCheck::noError));
        written.ifPresent(some -> {
            checks.addAll(bodyChecks(some));
            some.done();
        });
        return checks;
    }

    private static List<Check> bodyChecks(Section checks) {
        List<String> texts = checks.strings("bodyContains");
        if (texts.contains("")) {
            checks.problem("bodyContains", "every body contains an empty text", "write the text that must be there");
        }
        return texts.stream().<Check>map(BodyContainsCheck::new).toList();
    }

    private static StatusCheck statusCheck(Section checks) {
        List<String> texts = checks.strings("status");
        if (texts.isEmpty()) {
            return StatusCheck.noError();
        }
        return StatusCheck.of(texts).orElseGet(() -> {
            checks.problem(
                    "status",
                    "'" + String.join(", ", texts) + "' is no status",
                    "write for example 200, 2xx or [200, 404]");
            return StatusCheck.noError();
        });
    }
}
