package dev.perfgate.cli.load;

import dev.perfgate.ab.Side;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.MappingNode.Entry;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.http.wire.UrlParts;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.suite.SuiteDocuments;
import dev.perfgate.suite.SuiteListing;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** The options of {@code perfgate ab} that say what runs, as one document of a perf.yml for each side. */
final class AbSides {
    private static final String LONE_SCENARIO = "http";
    private static final String DEFAULT_DURATION = "5s";
    private static final Pattern HOST_AND_PORT = Pattern.compile("([\\w.-]+|\\[[\\da-fA-F:.]+]):\\d+([/?].*)?");
    private static final Path DEFAULT_CONFIG = Path.of("perf.yml");

    @Parameters(
            paramLabel = "NAME",
            arity = "0..1",
            description = "Scenario that both sides run (default: the only one in the file).")
    private @Nullable String name;

    @Option(
            names = "--baseline",
            paramLabel = "URL|FILE",
            required = true,
            description = "Version to compare with: its URL, or its own perf.yml.")
    private String baseline = "";

    @Option(
            names = "--candidate",
            paramLabel = "URL|FILE",
            required = true,
            description = "Version to judge: its URL, or its own perf.yml.")
    private String candidate = "";

    @Option(
            names = {"-f", "--config"},
            paramLabel = "FILE",
            description =
                    "File with the scenario; both URLs replace its 'baseUrl' (default: perf.yml with NAME, else the URLs alone are loaded).")
    private @Nullable Path config;

    @Option(
            names = {"-u", "--users"},
            paramLabel = "N",
            description = "Virtual users, instead of the scenario's (for a URL alone: 1).")
    private @Nullable String users;

    @Option(names = "--rate", paramLabel = "N", description = "Open load for a URL alone: requests per second.")
    private @Nullable String rate;

    @Option(
            names = {"-t", "--duration", "--run-time"},
            paramLabel = "T",
            description = "Length of each run, instead of the scenario's 'duration' (for a URL alone: 5s).")
    private @Nullable String duration;

    /**
     * What both sides run.
     *
     * @param outline which metrics the runs will have, as far as that is known
     */
    record Prepared(String scenario, Map<Side, MappingNode> documents, Optional<MetricOutline> outline) {}

    /** Reads and checks both documents, so that nothing is started when either is wrong. */
    Prepared prepare(Problems problems) {
        Map<Side, MappingNode> documents = new EnumMap<>(Side.class);
        documents.put(Side.BASELINE, document("--baseline", baseline, problems));
        documents.put(Side.CANDIDATE, document("--candidate", candidate, problems));
        problems.throwIfAny();
        SuiteListing.Entry before = scenario("--baseline", documents.get(Side.BASELINE), problems);
        SuiteListing.Entry after = scenario("--candidate", documents.get(Side.CANDIDATE), problems);
        if (!before.name().equals(after.name())) {
            throw problems.fatal(
                    Mark.ofOption("--candidate"),
                    "its scenario is '" + after.name() + "', but that of the baseline '" + before.name() + "'",
                    "name a scenario that both have");
        }
        return new Prepared(before.name(), documents, before.outline());
    }

    private boolean readsConfig() {
        return config != null || name != null;
    }

    /** A word alone is no host: it would rather be the name of a file that is not there. */
    private static boolean isUrl(String side) {
        return side.contains("://") || HOST_AND_PORT.matcher(side).matches();
    }

    private MappingNode document(String option, String side, Problems problems) {
        MappingNode written =
                isUrl(side) ? readsConfig() ? aimed(option, side, problems) : lone(side) : file(option, side, problems);
        MappingNode loaded = over(written, OptionWords::place, load());
        // Pages and pictures would take processor time from the next run; 'perfgate report' makes them later. And a
        // history is of what is in use: nothing may later be compared with a candidate, or with a warm-up.
        return SuiteDocuments.with(
                loaded, Nodes.fromMap(Map.of("reports", List.of("none"), "history", "off"), "perfgate ab"));
    }

    private static MappingNode file(String option, String name, Problems problems) {
        Path file = GivenPath.of(name, Mark.of(option));
        if (!Files.exists(file)) {
            throw problems.fatal(
                    Mark.of(option),
                    "no such file: '" + name + "'",
                    "name a perf.yml, or a URL such as http://127.0.0.1:8000");
        }
        return YamlDocument.read(file, System::getenv, problems);
    }

    private MappingNode aimed(String option, String url, Problems problems) {
        Path file = config == null ? DEFAULT_CONFIG : config;
        MappingNode document = YamlDocument.read(file, System::getenv, problems);
        return over(document, path -> option, Map.of("baseUrl", url));
    }

    private MappingNode lone(String url) {
        UrlParts parts = UrlParts.of(url);
        Map<String, Object> scenario = new LinkedHashMap<>();
        scenario.put("baseUrl", parts.base());
        scenario.put("duration", DEFAULT_DURATION);
        scenario.put("requests", List.of(Map.of("path", parts.path())));
        return Nodes.fromOptions(Map.of("scenarios", Map.of(LONE_SCENARIO, scenario)), OptionWords::place);
    }

    private Map<String, Object> load() {
        Map<String, Object> load = new LinkedHashMap<>();
        Optional.ofNullable(users).ifPresent(value -> load.put("users", value));
        Optional.ofNullable(rate).ifPresent(value -> load.put("arrivalRate", value));
        Optional.ofNullable(duration).ifPresent(value -> load.put("duration", value));
        return load;
    }

    /** The document with these values in the scenario that is meant, or in all if none is named. */
    private MappingNode over(MappingNode document, UnaryOperator<String> place, Map<String, Object> values) {
        Entry scenarios = document.entry("scenarios").orElse(null);
        if (values.isEmpty() || scenarios == null || !(scenarios.value() instanceof MappingNode byName)) {
            return document;
        }
        MappingNode winning = Nodes.fromMap(values, place);
        List<Entry> changed = new ArrayList<>();
        for (Entry entry : byName.entries()) {
            boolean meant = name == null || name.equals(entry.name());
            changed.add(
                    meant && entry.value() instanceof MappingNode scenario
                            ? new Entry(entry.key(), SuiteDocuments.with(scenario, winning))
                            : entry);
        }
        Entry all = new Entry(scenarios.key(), byName.withEntries(changed));
        return SuiteDocuments.with(document, new MappingNode(document.mark(), List.of(all)));
    }

    private SuiteListing.Entry scenario(String option, @Nullable MappingNode document, Problems problems) {
        if (document == null) {
            throw new IllegalStateException("no document of " + option);
        }
        List<SuiteListing.Entry> scenarios = SuiteListing.read(
                        document, name == null ? List.of() : List.of(name), problems)
                .scenarios();
        if (scenarios.size() != 1) {
            String there = scenarios.stream().map(SuiteListing.Entry::name).collect(Collectors.joining(", "));
            throw problems.fatal(Mark.of(option), "it has several scenarios: " + there, "name the one to compare");
        }
        return scenarios.get(0);
    }
}
