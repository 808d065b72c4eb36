package dev.perfgate.pipeline;

import dev.perfgate.pipeline.Turn.Item;
import dev.perfgate.store.FolderStore;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Where the runs of a suite are kept: one folder each, made ahead, or none.
 *
 * @param folders by the scenario's name
 */
record RunPlaces(FolderStore store, Map<String, Optional<Path>> folders) {
    RunPlaces {
        folders = Map.copyOf(folders);
    }

    /** Makes all folders and proves them to be writable. */
    static RunPlaces prepare(Suite suite, ResultPlace place, FolderStore store) {
        Map<String, Optional<Path>> folders = new LinkedHashMap<>();
        for (Item item : suite.items()) {
            String name = item.scenario().name();
            folders.put(name, place.folderFor(name, store));
        }
        return new RunPlaces(store, folders);
    }

    Optional<Path> of(Item item) {
        return Objects.requireNonNull(folders.get(item.scenario().name()));
    }
}
