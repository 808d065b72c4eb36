package dev.perfgate.suite;

import dev.perfgate.config.Problems;
import dev.perfgate.gate.Baseline;
import dev.perfgate.gate.BaselineGate;
import dev.perfgate.gate.Baselines;
import dev.perfgate.json.DocumentException;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.RunState;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummaryJson;
import dev.perfgate.store.FolderStore;
import dev.perfgate.store.StoreException;
import dev.perfgate.store.StoredRun;
import dev.perfgate.text.OptionNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Reads the baselines that gates name as files: a {@code run.json}, a {@code summary.json} or a folder with either. Of a folder of runs the
 * newest whole one of the scenario counts. All are read before any load.
 */
public final class BaselineFiles implements Baselines {
    private static final Baseline NOT_NAMED = new Baseline.None(OptionNames.in(
            "no baseline is named: write 'baseline: FILE' in perf.yml, give {--baseline FILE}, or choose a run with "
                    + "'perfgate baseline set RUN'"));

    private final FolderStore store = new FolderStore();
    private final Map<Key, Baseline> read = new HashMap<>();

    private record Key(String file, String scenario) {}

    private BaselineFiles() {}

    /**
     * Reads what the gates on these scenarios compare with. A file that is not there is no problem, since a first run has no
     * baseline; one that is there and cannot be read is.
     */
    public static Baselines read(List<PlacedGate> gates, Collection<String> scenarios, Problems problems) {
        BaselineFiles files = new BaselineFiles();
        for (PlacedGate placed : gates) {
            if (placed.gate() instanceof BaselineGate gate) {
                scenarios.stream()
                        .filter(gate::addresses)
                        .forEach(scenario -> gate.reference()
                                .file()
                                .ifPresent(file -> files.read(new Key(file, scenario), placed, problems)));
            }
        }
        return files;
    }

    private void read(Key key, PlacedGate placed, Problems problems) {
        if (read.containsKey(key)) {
            return;
        }
        try {
            read.put(key, find(key));
        } catch (DocumentException | StoreException e) {
            problems.add(placed.mark(), "the baseline cannot be read: " + e.getMessage(), "");
        }
    }

    @Override
    public Baseline in(Optional<String> file, String scenario) {
        return file.map(name -> read.getOrDefault(new Key(name, scenario), NOT_NAMED))
                .orElse(NOT_NAMED);
    }

    private Baseline find(Key key) {
        Path place = Path.of(key.file());
        if (!Files.exists(place)) {
            return new Baseline.None("there is no baseline yet: " + key.file() + " is not there");
        }
        Path summary = Files.isDirectory(place) ? place.resolve(SuiteSummaryJson.FILE_NAME) : place;
        if (summary.endsWith(SuiteSummaryJson.FILE_NAME) && Files.exists(summary)) {
            return inSummary(summary, key);
        }
        boolean tree = Files.isDirectory(place) && !Files.exists(place.resolve(RunJson.FILE_NAME));
        return tree ? newest(place, key) : only(store.read(place), key);
    }

    private Baseline inSummary(Path file, Key key) {
        return SuiteSummaryJson.read(file).runs().stream()
                .filter(entry -> entry.scenario().equals(key.scenario()))
                .map(SuiteSummary.Entry::folder)
                .findFirst()
                .<Baseline>map(folder -> new Baseline.Found(store.read(file.resolveSibling(folder)), key.file()))
                .orElseGet(() -> lacking(key));
    }

    private Baseline newest(Path tree, Key key) {
        return store.list(tree).runs().stream()
                .filter(stored -> stored.info().scenario().equals(key.scenario()))
                .filter(stored -> stored.info().state() == RunState.FINISHED)
                .map(StoredRun::folder)
                .findFirst()
                .<Baseline>map(folder -> new Baseline.Found(store.read(folder), key.file()))
                .orElseGet(() -> lacking(key));
    }

    private static Baseline only(Run run, Key key) {
        return run.info().scenario().equals(key.scenario()) ? new Baseline.Found(run, key.file()) : lacking(key);
    }

    private static Baseline lacking(Key key) {
        return new Baseline.None("there is no baseline yet: " + key.file() + " has no run of '" + key.scenario() + "'");
    }
}
