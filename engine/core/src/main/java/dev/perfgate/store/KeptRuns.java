package dev.perfgate.store;

import dev.perfgate.json.DocumentException;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.SuiteSummaryJson;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * The runs at places that a user names.
 *
 * @param files of the runs, each once, in the order of the places
 * @param problems what is wrong at the places although there are runs: shown, never hidden
 */
public record KeptRuns(List<Path> files, List<String> problems) {
    private static final String REMEDY = "name a run.json, a summary.json, or a folder with runs";

    public KeptRuns {
        files = List.copyOf(files);
        problems = List.copyOf(problems);
    }

    /**
     * Finds the runs: of a {@code summary.json} all of the suite, of a run's folder the one in it, of any other folder the latest of each
     * scenario below it. A suite of several that came to no run is a problem beside the others.
     *
     * @throws StoreException when there is nothing at a place, or no run at all
     * @throws DocumentException when a file that was named cannot be read
     */
    public static KeptRuns at(List<Path> places) {
        Search search = new Search();
        places.forEach(search::place);
        search.failWithoutAnyRun();
        return new KeptRuns(List.copyOf(search.files), search.problems);
    }

    private static final class Search {
        private final Set<Path> files = new LinkedHashSet<>();
        private final List<String> problems = new ArrayList<>();
        private final List<StoreException> empty = new ArrayList<>();

        private void place(Path place) {
            if (!Files.exists(place)) {
                throw new StoreException(place, "there is no such file or folder", REMEDY);
            }
            Path summary = Files.isDirectory(place) ? place.resolve(SuiteSummaryJson.FILE_NAME) : place;
            Path run = Files.isDirectory(place) ? place.resolve(RunJson.FILE_NAME) : place;
            if (summary.endsWith(SuiteSummaryJson.FILE_NAME) && Files.exists(summary)) {
                suite(summary);
            } else if (Files.exists(run)) {
                files.add(run);
            } else {
                latestOfEach(place);
            }
        }

        /** A suite that was killed could not name its runs any more: those that it began are found by their start. */
        private void suite(Path file) {
            SuiteSummary summary = SuiteSummaryJson.read(file);
            Path folder = file.toAbsolutePath().resolveSibling("");
            int before = files.size();
            summary.runs().forEach(run -> files.add(folder.resolve(run.folder()).resolve(RunJson.FILE_NAME)));
            summary.error().ifPresent(error -> {
                problems.add(file + ": " + error);
                for (StoredRun run : below(folder)) {
                    if (!run.info().started().isBefore(summary.started())) {
                        files.add(run.folder().resolve(RunJson.FILE_NAME));
                    }
                }
            });
            if (files.size() == before) {
                String why = summary.error().orElse("it names no run");
                empty.add(new StoreException(file, why, "run the scenarios again"));
                if (summary.error().isEmpty()) {
                    problems.add(file + ": " + why);
                }
            }
        }

        private void failWithoutAnyRun() {
            if (files.isEmpty() && !empty.isEmpty()) {
                throw empty.get(0);
            }
        }

        private void latestOfEach(Path tree) {
            Set<String> scenarios = new LinkedHashSet<>();
            for (StoredRun run : below(tree)) {
                RunInfo info = run.info();
                if (scenarios.add(info.scenario())) {
                    files.add(run.folder().resolve(RunJson.FILE_NAME));
                }
            }
            if (scenarios.isEmpty()) {
                throw new StoreException(tree, "there is no run in it", REMEDY);
            }
        }

        private List<StoredRun> below(Path tree) {
            StoredRuns found = new FolderStore().list(tree);
            found.unreadable().forEach(one -> problems.add(String.valueOf(one.getMessage())));
            return found.runs();
        }
    }
}
