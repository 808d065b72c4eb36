package dev.perfgate.suite;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.gate.Baselines;
import dev.perfgate.gate.check.GatePreflight;
import dev.perfgate.report.files.ReportKind;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.scenario.BesideSection;
import dev.perfgate.scenario.Monitor;
import dev.perfgate.scenario.PlannedFault;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.ScenarioSequence;
import dev.perfgate.scenario.ScenarioType;
import dev.perfgate.scenario.ScenarioTypes;
import dev.perfgate.scenario.SuiteScenarios;
import dev.perfgate.suite.Turn.Step;
import dev.perfgate.text.NearestWord;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/** Reads the document of a perf.yml. All its problems come at once. */
public final class SuiteReader {
    static final String DEFAULT_TYPE = "http";

    /** A name stands in tables and titles. */
    private static final int LONGEST_NAME = 100;

    private static final Pattern NOT_PRINTABLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Zl}\\p{Zp}]");

    private final ScenarioTypes types = ScenarioTypes.onClassPath();
    private final BesideSection beside = BesideSection.onClassPath();
    private final Problems problems;
    /** All that could be read, selected or not. */
    private final Map<String, Scenario> all = new LinkedHashMap<>();

    private SuiteReader(Problems problems) {
        this.problems = problems;
    }

    /**
     * The suite that a document describes, of its scenarios only the selected ones.
     *
     * @param selected names of scenarios; empty for all
     * @throws ConfigException with all problems, these and those recorded before
     */
    public static Suite read(MappingNode document, List<String> selected, Problems problems) {
        return new SuiteReader(problems).read(new Section(document, "", problems), selected);
    }

    private Suite read(Section document, List<String> selected) {
        document.require("scenarios");
        Map<String, Section> sections = document.sectionsByName("scenarios");
        // By their names alone: a scenario that cannot be read is there all the same.
        Set<String> names = names(document);
        boolean named = document.items("scenarios").stream().allMatch(MappingNode.class::isInstance);
        if (document.has("scenarios") && names.isEmpty() && named) {
            document.problem("scenarios", "'scenarios' has no scenario", "add one below it, for example 'checkout:'");
        }
        SeriesNames series = new SeriesNames(names, problems);
        Map<String, List<Turn>> turns = new LinkedHashMap<>();
        sections.forEach((name, section) -> {
            List<Turn> read = turns(name, section, series, selected);
            if (!read.isEmpty()) {
                turns.put(name, read);
            }
        });
        checkNames(selected, series.all());
        List<Turn> ordered = OrderSection.read(document, names, turns, problems);
        List<PlacedGate> gates = series.spread(GateSection.read(document, series.all(), problems));
        Suite.steps(ordered).forEach(step -> foresee(gates, step));
        List<String> running = Suite.names(ordered);
        RunHistory history = HistoryChoice.read(document, gates, problems);
        Baselines baselines = history.among(BaselineFiles.read(gates, running, problems), running);
        Set<ReportKind> reports = ReportChoice.read(document, problems);
        document.done();
        problems.throwIfAny();
        return new Suite(
                ordered,
                new SuiteScenarios(all),
                gates.stream().map(PlacedGate::gate).toList(),
                baselines,
                history,
                reports);
    }

    /** Gates whose figures no run of the scenario can have cost no load. */
    private void foresee(List<PlacedGate> gates, Step step) {
        String scenario = step.scenario().name();
        Optional<MetricOutline> outline = step.outline();
        if (outline.isEmpty()) {
            return;
        }
        for (PlacedGate placed : gates) {
            if (placed.gate().addresses(scenario)) {
                GatePreflight.objection(placed.gate(), scenario, outline.get())
                        .ifPresent(objection -> problems.add(placed.mark(), objection.message(), objection.remedy()));
            }
        }
    }

    private static Set<String> names(Section document) {
        Set<String> names = new LinkedHashSet<>();
        document.entries("scenarios").forEach(entry -> names.add(entry.name()));
        return names;
    }

    /** The scenarios of a section that were selected, and the pauses between them. All of them are read: all are checked. */
    private List<Turn> turns(String name, Section section, SeriesNames names, List<String> selected) {
        checkName(name, section);
        String type = section.string("type", DEFAULT_TYPE);
        Optional<ScenarioType> known = types.named(type);
        if (known.isEmpty()) {
            section.problem("type", "unknown scenario type '" + type + "'", nearest(type, types.names()));
            return List.of();
        }
        ScenarioSequence series = known.get().series(section);
        names.add(name, series, section);
        List<Turn> turns = new ArrayList<>();
        for (ScenarioSequence.Part part : series.parts()) {
            String full = name + part.suffix();
            boolean wanted = selected.isEmpty() || selected.contains(name) || selected.contains(full);
            Optional<Step> read = step(known.get(), full, part.section());
            read.ifPresent(step -> all.put(full, step.scenario()));
            read.filter(step -> wanted).ifPresent(step -> {
                if (!turns.isEmpty() && !series.coolDown().isZero()) {
                    turns.add(new Turn.Pause(series.coolDown()));
                }
                turns.add(new Turn.AtOnce(List.of(step)));
            });
        }
        return turns;
    }

    private void checkName(String name, Section section) {
        String printable = NOT_PRINTABLE.matcher(name).replaceAll("?");
        if (!printable.equals(name)) {
            problems.add(
                    section.mark(), "the name '" + printable + "' has characters that cannot be seen", "remove them");
        } else if (name.length() > LONGEST_NAME) {
            problems.add(
                    section.mark(),
                    "the name '" + name.substring(0, LONGEST_NAME) + "…' has " + name.length() + " characters",
                    "use " + LONGEST_NAME + " at most");
        }
    }

    private Optional<Step> step(ScenarioType type, String name, Section section) {
        section.string("type");
        Map<String, String> tags = section.stringMap("tags");
        List<Monitor> monitors = beside.monitors(section);
        List<PlannedFault> faults = beside.faults(section);
        Optional<Step> step = type.read(name, section).map(scenario -> new Step(scenario, tags, monitors, faults));
        section.done();
        return step;
    }

    private void checkNames(List<String> selected, Set<String> known) {
        for (String name : selected) {
            if (!known.contains(name)) {
                problems.add(Mark.of("command line"), "there is no scenario '" + name + "'", nearest(name, known));
            }
        }
    }

    /** The remedy for a word that is not known. */
    static String nearest(String word, Collection<String> known) {
        if (known.isEmpty()) {
            return "";
        }
        return NearestWord.of(word, known)
                .map(near -> "did you mean '" + near + "'?")
                .orElse("there are: " + String.join(", ", known));
    }
}
