package dev.perfgate.pipeline;

import dev.perfgate.store.FolderClaim;
import dev.perfgate.store.FolderStore;
import dev.perfgate.suite.Suite;
import dev.perfgate.suite.Turn.Step;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** Where the runs of a suite are kept: one folder each, made ahead, or none. Until it is closed nobody else writes there. */
final class RunPlaces implements AutoCloseable {
    private final FolderStore store;
    private final ResultPlace place;
    private final Map<String, Optional<Path>> folders = new LinkedHashMap<>();
    private final List<FolderClaim> claims = new ArrayList<>();

    private RunPlaces(FolderStore store, ResultPlace place) {
        this.store = store;
        this.place = place;
    }

    /** Makes all folders, proves them to be writable, and claims them. */
    static RunPlaces prepare(Suite suite, ResultPlace place, FolderStore store) {
        RunPlaces places = new RunPlaces(store, place);
        try {
            for (Step step : suite.steps()) {
                places.make(step.scenario().name());
            }
            // Last: only then it is sure to be there.
            place.summaryFolder().ifPresent(places::claim);
            return places;
        } catch (RuntimeException e) {
            places.close();
            throw e;
        }
    }

    private void make(String scenario) {
        Optional<Path> folder = place.folderFor(scenario, store);
        folders.put(scenario, folder);
        folder.ifPresent(this::claim);
    }

    private void claim(Path folder) {
        claims.add(store.claim(folder));
    }

    FolderStore store() {
        return store;
    }

    Optional<Path> of(Step step) {
        return Objects.requireNonNull(folders.get(step.scenario().name()));
    }

    @Override
    public void close() {
        claims.forEach(FolderClaim::close);
        // Of scenarios that could not begin.
        folders.values().stream()
                .flatMap(Optional::stream)
                .flatMap(folder -> place.madeFor(folder).stream())
                .forEach(store::removeIfEmpty);
    }
}
