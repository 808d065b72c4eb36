package dev.perfgate.suite;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problems;
import dev.perfgate.gate.Gate;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.scenario.Scenario;
import java.time.Duration;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * The scenarios of a document, read and checked exactly as for a run, but not run.
 *
 * @param scenarios in the order in which they would run
 */
public record SuiteListing(List<Entry> scenarios) {
    /** Of a scenario that names none. */
    public static final String USUAL_TYPE = SuiteReader.DEFAULT_TYPE;

    public SuiteListing {
        scenarios = List.copyOf(scenarios);
    }

    /**
     * A scenario.
     *
     * @param load in one line
     * @param parts what it consists of, so many of each: {@code requests}, for example
     * @param length of a run, when that is known before
     * @param gates the lines that judge it
     * @param outline which metrics its runs will have, if that is known
     */
    public record Entry(
            String name,
            String type,
            String load,
            Map<String, Integer> parts,
            Optional<Duration> length,
            Map<String, String> tags,
            List<String> gates,
            Optional<MetricOutline> outline) {
        public Entry {
            parts = Collections.unmodifiableMap(new LinkedHashMap<>(parts));
            tags = Collections.unmodifiableMap(new LinkedHashMap<>(tags));
            gates = List.copyOf(gates);
        }
    }

    /**
     * Lists the scenarios of a document.
     *
     * @param selected names of scenarios; empty for all
     * @throws ConfigException with all problems, these and those recorded before
     */
    public static SuiteListing read(MappingNode document, List<String> selected, Problems problems) {
        Suite suite = SuiteReader.read(document, selected, problems);
        return new SuiteListing(
                suite.steps().stream().map(step -> entry(suite, step)).toList());
    }

    private static Entry entry(Suite suite, Turn.Step step) {
        Scenario scenario = step.scenario();
        return new Entry(
                scenario.name(),
                scenario.type(),
                scenario.workload().summary(),
                scenario.parts(),
                scenario.length(),
                step.tags(),
                suite.gatesOf(scenario).stream().map(Gate::line).toList(),
                step.outline());
    }
}
