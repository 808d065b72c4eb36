package dev.perfgate.http;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.http.wire.Endpoint;
import dev.perfgate.http.workload.Frame;
import dev.perfgate.http.workload.FrameSection;
import dev.perfgate.http.workload.RequestSection;
import dev.perfgate.http.workload.RequestSpec;
import dev.perfgate.http.workload.UserMix;
import dev.perfgate.http.workload.UserMixSection;
import dev.perfgate.load.LoadModel;
import dev.perfgate.load.LoadModelSection;
import dev.perfgate.load.LoadOverrides;
import dev.perfgate.scenario.Heap;
import dev.perfgate.scenario.Question;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.ScenarioDraft;
import dev.perfgate.scenario.ScenarioSequence;
import dev.perfgate.scenario.ScenarioType;
import dev.perfgate.scenario.SchemaFragment;
import dev.perfgate.text.UrlText;
import dev.perfgate.unit.Unit;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Reads scenarios of type {@code http}. */
public final class HttpScenarioType implements ScenarioType {
    /** Files that the JVM and the reports need beside the connections. */
    static final long FILES_OF_ITS_OWN = 100;

    @Override
    public String name() {
        return "http";
    }

    @Override
    public SchemaFragment schema() {
        return SchemaFragment.beside(HttpScenarioType.class, "scenario.schema.json");
    }

    @Override
    public Optional<ScenarioDraft> draft() {
        return Optional.of(new HttpDraft());
    }

    @Override
    public ScenarioSequence series(Section section) {
        return LoadModelSection.series(section);
    }

    @Override
    public Set<String> overridable() {
        Set<String> keys = new HashSet<>(LoadOverrides.KEYS);
        keys.addAll(List.of("baseUrl", "onlyTags", "excludeTags"));
        return keys;
    }

    @Override
    public MappingNode overridden(String name, MappingNode scenario, MappingNode values, Problems problems) {
        return LoadOverrides.over(name, scenario, values, problems);
    }

    @Override
    public List<Question> open(MappingNode scenario) {
        return LoadOverrides.open(scenario);
    }

    @Override
    public List<Problem> objections(Question question, String answer) {
        return LoadOverrides.objections(question, answer);
    }

    @Override
    public Optional<Scenario> read(String name, Section section) {
        Optional<Endpoint> endpoint = endpoint(section);
        boolean insecure = section.flag("insecure", false);
        long seed = section.wholeNumber("seed", 1, Integer.MIN_VALUE, Integer.MAX_VALUE);
        RequestSection.Defaults defaults = RequestSection.Defaults.read(section);
        Optional<LoadModel> load = LoadModelSection.read(section);
        load.ifPresent(model -> checkOpenFiles(section, model));
        Optional<UserMix> mix = UserMixSection.read(section, defaults, isOpen(section, load));
        mix.ifPresent(users -> HeapNeed.check(
                users.requests().map(RequestSpec::name).distinct().count(), Heap.mostBytes(), section));
        Frame frame = FrameSection.read(section, defaults);
        if (endpoint.isEmpty() || load.isEmpty() || mix.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new HttpScenario(
                name, endpoint.get(), insecure, load.get(), mix.get(), frame, defaults.maxFailedShare(), seed));
    }

    /** A load that could not be read is taken for what its keys look like, so that no further problems come of it. */
    private static boolean isOpen(Section section, Optional<LoadModel> load) {
        return load.map(LoadModel.Open.class::isInstance).orElse(section.has("arrivalRate"));
    }

    private static Optional<Endpoint> endpoint(Section section) {
        String url = section.requiredString("baseUrl");
        if (url.isBlank()) {
            return Optional.empty();
        }
        try {
            return Optional.of(Endpoint.parse(url));
        } catch (IllegalArgumentException e) {
            section.problem(
                    "baseUrl",
                    "'" + UrlText.of(url) + "' is no base URL: " + e.getMessage(),
                    "write for example 'http://127.0.0.1:8000'");
            return Optional.empty();
        }
    }

    /** "Too many open files" is found here, not in the middle of the load. */
    private static void checkOpenFiles(Section section, LoadModel load) {
        boolean closed = load instanceof LoadModel.Closed;
        long connections = load instanceof LoadModel.Open open
                ? Math.max(open.maxInFlight(), open.connections())
                : ((LoadModel.Closed) load).mostUsers();
        long limit = OpenFiles.limit();
        if (connections + FILES_OF_ITS_OWN > limit) {
            section.problem(
                    keyOfConnections(section, closed),
                    Unit.COUNT.format(connections) + " connections need more open files than the "
                            + Unit.COUNT.format(limit) + " that this process may have",
                    "raise the limit (ulimit -n " + (connections + FILES_OF_ITS_OWN) + "), or " + "lower "
                            + section.key(closed ? "users" : "maxInFlight"));
        }
    }

    private static String keyOfConnections(Section section, boolean closed) {
        List<String> keys = closed ? List.of("users", "stages", "preset") : List.of("maxInFlight", "stages");
        return keys.stream().filter(section::has).findFirst().orElse(closed ? "users" : "arrivalRate");
    }
}
