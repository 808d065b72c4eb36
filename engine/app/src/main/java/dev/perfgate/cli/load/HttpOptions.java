package dev.perfgate.cli.load;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.gate.figure.FailedShare;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.http.wire.UrlParts;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/**
 * The options of {@code perfgate http}, turned into the equivalent perf.yml document, so that they are checked and run like any scenario.
 */
final class HttpOptions {
    private static final String SCENARIO = "http";
    private static final String DEFAULT_DURATION = "10s";

    @Parameters(
            paramLabel = "URL",
            arity = "0..1",
            description = "URL to load-test, such as http://127.0.0.1:8000/health; with --host, its path is enough.")
    private String url = "";

    @Option(names = "--host", paramLabel = "URL", description = "Address of the service, instead of the one in URL.")
    private @Nullable String host;

    @Option(
            names = {"-u", "--users"},
            paramLabel = "N",
            description = "Closed load: virtual users, each on its own connection (default: 1).")
    private @Nullable String users;

    @Option(
            names = "--rate",
            paramLabel = "N",
            description = "Open load: requests started per second, such as 500 or 30/min.")
    private @Nullable String rate;

    @Option(
            names = {"-r", "--spawn-rate"},
            paramLabel = "N",
            description = "Closed load: users started per second (default: all at once).")
    private @Nullable String spawnRate;

    @Option(
            names = "--stage",
            paramLabel = "STAGE",
            description = "Step of a changing load: '1m to 50 users', '5m to 500/s', or 'at' for a jump; repeatable.")
    private List<String> stages = new ArrayList<>();

    @Mixin
    private LocustOptions locust = new LocustOptions();

    @Option(
            names = "--think-time",
            paramLabel = "T",
            description = "Closed load: a user's pause between requests, '1 s' or 'between 1 s and 3 s'.")
    private @Nullable String thinkTime;

    @Option(
            names = "--max-in-flight",
            paramLabel = "N",
            description =
                    "Open load: maximum requests in flight; more are dropped and counted (default: 2 s worth of the rate).")
    private @Nullable String maxInFlight;

    @Option(
            names = {"-t", "--duration", "--run-time"},
            paramLabel = "T",
            description = "Length of the test (default: " + DEFAULT_DURATION + ", or until --iterations are done).")
    private @Nullable String duration;

    @Option(
            names = {"-n", "--iterations"},
            paramLabel = "N",
            description = "Total number of requests.")
    private @Nullable String iterations;

    @Option(
            names = {"-X", "--method"},
            paramLabel = "METHOD",
            description = "GET, POST, … (default: GET, with --body POST).")
    private @Nullable String method;

    @Option(
            names = {"-H", "--header"},
            paramLabel = "'NAME: VALUE'",
            description = "Request header; repeatable.")
    private List<String> headers = new ArrayList<>();

    @Option(
            names = {"-d", "--body"},
            paramLabel = "TEXT",
            description = "Request body.")
    private @Nullable String body;

    @Option(
            names = "--timeout",
            paramLabel = "T",
            description = "A response that takes longer counts as failed (default: 10s).")
    private @Nullable String timeout;

    @Option(
            names = {"-k", "--insecure"},
            description = "Accepts any TLS certificate.")
    private boolean insecure;

    @Option(
            names = {"-L", "--follow-redirects"},
            description = "Follows redirects on the same server; the time is that of all together.")
    private boolean followRedirects;

    @Option(
            names = "--status",
            paramLabel = "N",
            description = "Check: the expected status, such as 200 or 2xx (default: below 400); repeatable.")
    private List<String> statuses = new ArrayList<>();

    @Option(
            names = "--body-contains",
            paramLabel = "TEXT",
            description = "Check: the response body contains this text; repeatable.")
    private List<String> bodyContains = new ArrayList<>();

    @Option(
            names = "--gate",
            paramLabel = "RULE",
            description = "Gate that the run must pass, such as 'p95 < 200 ms'; repeatable.")
    private List<String> gates = new ArrayList<>();

    @Option(
            names = "--baseline",
            paramLabel = "FILE",
            description = "The run.json that gates like 'p95 within 10 %% of baseline' compare with.")
    private @Nullable String baseline;

    @Option(
            names = "--history",
            paramLabel = "DIR",
            description = "Folder of earlier runs. 'no regression' compares with them; this run is added.")
    private @Nullable String history;

    @Option(
            names = "--max-errors",
            paramLabel = "N|N%",
            description = "Failures tolerated before exit code 1 (default: 0 with a check or gate, else 5%%).")
    private @Nullable String maxErrors;

    /** The document; a problem in it names the option. */
    MappingNode document(Problems problems) {
        if (url.isEmpty() && host == null) {
            throw problems.fatal(Mark.of("URL"), "is missing", "write for example http://127.0.0.1:8000/health");
        }
        Map<String, Object> document = new LinkedHashMap<>();
        document.put("scenarios", Map.of(SCENARIO, scenario(problems)));
        document.put("gates", rules(problems));
        put(document, "baseline", baseline);
        // Whatever is loaded by hand in a project is not one of its builds.
        document.put("history", history == null ? "off" : history);
        return Nodes.fromOptions(document, OptionWords::place);
    }

    private Map<String, Object> scenario(Problems problems) {
        Map<String, Object> scenario = new LinkedHashMap<>();
        UrlParts target = target();
        scenario.put("baseUrl", target.base());
        locust.putInto(scenario);
        if (!stages.isEmpty()) {
            scenario.put("stages", stages);
        }
        put(scenario, "users", users);
        put(scenario, "arrivalRate", rate);
        put(scenario, "spawnRate", spawnRate);
        put(scenario, "thinkTime", thinkTime);
        put(scenario, "maxInFlight", maxInFlight);
        put(scenario, "duration", hasEnd() ? duration : DEFAULT_DURATION);
        put(scenario, "iterations", iterations);
        put(scenario, "timeout", timeout);
        scenario.put("insecure", insecure);
        scenario.put("followRedirects", followRedirects);
        scenario.put("requests", List.of(request(target.path(), problems)));
        return scenario;
    }

    private boolean hasEnd() {
        return duration != null || iterations != null || !stages.isEmpty() || locust.hasPreset();
    }

    /** Whether there will be several runs. */
    boolean makesSeries() {
        return locust.makesSeries();
    }

    private Map<String, Object> request(String path, Problems problems) {
        Map<String, Object> request = new LinkedHashMap<>();
        request.put("path", path);
        put(request, "method", method);
        put(request, "body", body);
        request.put("headers", headerMap(problems));
        Map<String, Object> checks = new LinkedHashMap<>();
        if (!statuses.isEmpty()) {
            checks.put("status", statuses);
        }
        if (!bodyContains.isEmpty()) {
            checks.put("bodyContains", bodyContains);
        }
        request.put("checks", checks);
        return request;
    }

    private Map<String, Object> headerMap(Problems problems) {
        Map<String, List<String>> map = new LinkedHashMap<>();
        for (String header : headers) {
            int colon = header.indexOf(':');
            if (colon < 1) {
                problems.add(Mark.ofOption("--header"), "'" + header + "' is not a header", "write 'Name: value'");
            } else {
                map.computeIfAbsent(header.substring(0, colon).strip(), name -> new ArrayList<>())
                        .add(header.substring(colon + 1).strip());
            }
        }
        Map<String, Object> values = new LinkedHashMap<>();
        map.forEach((name, some) -> values.put(name, some.size() == 1 ? some.get(0) : some));
        return values;
    }

    private List<String> rules(Problems problems) {
        List<String> rules = new ArrayList<>(gates);
        boolean checked = !statuses.isEmpty() || !bodyContains.isEmpty();
        if (maxErrors != null) {
            if (alwaysHolds(maxErrors)) {
                problems.add(
                        Mark.ofOption("--max-errors"),
                        "'" + maxErrors + "' can never be exceeded",
                        "give less than '100 %', or write --gate 'error rate any'");
            } else if (isNumber(maxErrors.replace("%", ""))) {
                rules.add((maxErrors.contains("%") ? "error rate <= " : "failures <= ") + maxErrors);
            } else {
                problems.add(
                        Mark.ofOption("--max-errors"), "'" + maxErrors + "' is not a number", "write '10' or '1 %'");
            }
        } else if ((checked || !gates.isEmpty()) && gates.stream().noneMatch(HttpOptions::speaksOfFailures)) {
            rules.add("failures == 0");
        }
        return rules;
    }

    private static boolean speaksOfFailures(String line) {
        try {
            return GateParser.parse(line)
                    .judged()
                    .filter(FailedShare::isOfFailures)
                    .isPresent();
        } catch (GateException e) {
            // It has its problem when the gates are read.
            return false;
        }
    }

    private static boolean alwaysHolds(String share) {
        String number = share.replace("%", "");
        return share.contains("%") && isNumber(number) && Double.parseDouble(number.strip()) >= 100;
    }

    private static boolean isNumber(String text) {
        try {
            return Double.parseDouble(text.strip()) >= 0;
        } catch (NumberFormatException e) {
            return false;
        }
    }

    private static void put(Map<String, Object> map, String key, @Nullable String value) {
        if (value != null) {
            map.put(key, value);
        }
    }

    /** Where the request goes; of a URL with a host in its place only the path counts. */
    private UrlParts target() {
        if (host == null) {
            return UrlParts.of(url);
        }
        String path =
                url.isEmpty() || url.startsWith("/") ? url : UrlParts.of(url).path();
        return new UrlParts(host, path.isEmpty() ? "/" : path);
    }
}
