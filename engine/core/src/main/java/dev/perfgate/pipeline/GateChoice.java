package dev.perfgate.pipeline;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.suite.HistoryChoice;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;

/**
 * By which gates kept runs are judged.
 *
 * @param document gives a document whose gates count in place of those that the runs recorded; of a perf.yml, or of flags
 * @param baseline a file that takes the place of those with which the gates compare
 * @param history the folder with the runs before; without it, that of the document, or the one at the usual place
 * @param names the scenarios that are asked for; all where none is named
 */
public record GateChoice(
        Optional<Function<Problems, MappingNode>> document,
        Optional<String> baseline,
        Optional<String> history,
        List<String> names) {
    /** The gates that were in force when the runs were made. */
    public static final GateChoice RECORDED = new GateChoice(Optional.empty(), Optional.empty());

    public GateChoice(Optional<Function<Problems, MappingNode>> document, Optional<String> baseline) {
        this(document, baseline, Optional.empty());
    }

    /** Of all scenarios. */
    public GateChoice(
            Optional<Function<Problems, MappingNode>> document, Optional<String> baseline, Optional<String> history) {
        this(document, baseline, history, List.of());
    }

    public GateChoice {
        names = List.copyOf(names);
    }

    boolean isAsked(String scenario) {
        return names.isEmpty() || names.contains(scenario);
    }

    /**
     * Proves that there is something of every name.
     *
     * @throws ConfigException when there is not
     */
    void checkNames(Set<String> known) {
        Problems problems = new Problems();
        for (String name : names) {
            if (!known.contains(name)) {
                problems.add(
                        Mark.of("command line"),
                        "there is neither a file nor a run of '" + name + "'",
                        "there are runs of: " + String.join(", ", known));
            }
        }
        problems.throwIfAny();
    }

    /**
     * Proves that the folder with the runs before is there, where one is named: a misspelt one would pass for one without a run.
     *
     * @throws ConfigException when it is not
     */
    void checkHistory() {
        history.filter(HistoryChoice::isFolder)
                .filter(folder -> !Files.isDirectory(Path.of(folder)))
                .ifPresent(folder -> {
                    throw new Problems()
                            .fatal(
                                    Mark.ofOption("--history"),
                                    "there is no folder " + folder,
                                    "name one that is there; --record begins a history");
                });
    }
}
