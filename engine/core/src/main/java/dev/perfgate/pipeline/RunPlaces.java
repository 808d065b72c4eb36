package dev.perfgate.pipeline;

import dev.perfgate.lock.Holder;
import dev.perfgate.lock.LockChoice;
import dev.perfgate.lock.LockWait;
import dev.perfgate.lock.MachineTurn;
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
import java.util.Set;
import java.util.TreeSet;

/**
 * Where the runs of a suite are kept: one folder each, made ahead, or none. Until it is closed nobody else writes there, nor loads this
 * machine, unless that was asked for.
 */
final class RunPlaces implements AutoCloseable {
    private final FolderStore store;
    private final ResultPlace place;
    private final Map<String, Optional<Path>> folders = new LinkedHashMap<>();
    private final List<FolderClaim> claims = new ArrayList<>();
    private MachineTurn turn = MachineTurn.unasked();

    private RunPlaces(FolderStore store, ResultPlace place) {
        this.store = store;
        this.place = place;
    }

    /** Makes all folders, proves them to be writable, and claims them. */
    static RunPlaces prepare(Suite suite, ResultPlace place, FolderStore store, LockWait wait)
            throws InterruptedException {
        RunPlaces places = new RunPlaces(store, place);
        try {
            for (Step step : suite.steps()) {
                String scenario = step.scenario().name();
                places.folders.put(scenario, place.folderFor(scenario, store));
            }
            for (Path folder : places.inOrder()) {
                places.claims.add(store.claim(folder, wait));
            }
            return places;
        } catch (InterruptedException | RuntimeException e) {
            places.close();
            throw e;
        }
    }

    /** The same for every run, so that no two wait for one another. */
    private Set<Path> inOrder() {
        Set<Path> all = new TreeSet<>();
        place.summaryFolder().map(Path::toAbsolutePath).ifPresent(all::add);
        folders.values().stream()
                .flatMap(Optional::stream)
                .map(Path::toAbsolutePath)
                .forEach(all::add);
        return all;
    }

    /** Last: who waits for a folder keeps nobody from the machine. */
    void takeTurn(LockChoice locks, LockWait wait) throws InterruptedException {
        Path folder = inOrder().stream().findFirst().orElse(Path.of(""));
        turn = locks.turn(Holder.here(folder), wait);
    }

    MachineTurn turn() {
        return turn;
    }

    FolderStore store() {
        return store;
    }

    Optional<Path> of(Step step) {
        return Objects.requireNonNull(folders.get(step.scenario().name()));
    }

    /** The file of an earlier run of the scenario, until its place is cleared for the next one. */
    Optional<Path> earlierRun(Step step) {
        return of(step).flatMap(place::earlierRun);
    }

    @Override
    public void close() {
        turn.close();
        claims.forEach(FolderClaim::close);
        // Of scenarios that could not begin.
        folders.values().stream()
                .flatMap(Optional::stream)
                .flatMap(folder -> place.madeFor(folder).stream())
                .forEach(store::removeIfEmpty);
    }
}
