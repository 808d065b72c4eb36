package dev.perfgate.suite;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.gate.Gate;
import dev.perfgate.store.HistoryFolder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/**
 * Reads {@code history}: a folder, {@code on} for the usual one beside the perf.yml, or {@code off}. Where nothing is said, a history
 * is kept when one is there already, or when a gate looks at it.
 */
public final class HistoryChoice {
    /** The key in a document. */
    public static final String KEY = "history";

    private HistoryChoice() {}

    public static RunHistory read(Section document, List<PlacedGate> placed, Problems problems) {
        List<Gate> gates = placed.stream().map(PlacedGate::gate).toList();
        Mark beside = document.mark();
        Optional<String> said = document.string(KEY);
        if (said.isPresent() && said.get().isBlank()) {
            document.problem(KEY, "the folder of the history is empty: ''", "name a folder, or write 'on' or 'off'");
        }
        String written = said.orElse("");
        Optional<String> folder = switch (written.strip().toLowerCase(Locale.ROOT)) {
            case "off", "false", "no" -> Optional.empty();
            case "on", "true", "yes" -> usual(beside, problems);
            case "" -> usual(beside, problems).filter(usual -> isWanted(usual, gates));
            default -> NamedFile.resolve(written, document.markOf(KEY), problems);
        };
        return RunHistory.of(folder.map(Path::of).map(HistoryFolder::new), gates);
    }

    /** Whether the words name a folder, and do not only say that there is a history, or none. */
    public static boolean isFolder(String written) {
        return !Set.of("off", "false", "no", "on", "true", "yes", "")
                .contains(written.strip().toLowerCase(Locale.ROOT));
    }

    private static Optional<String> usual(Mark beside, Problems problems) {
        return NamedFile.resolve(HistoryFolder.DEFAULT.toString(), beside, problems);
    }

    private static boolean isWanted(String usual, List<Gate> gates) {
        Path store = Path.of(usual).getParent();
        return (store != null && Files.isDirectory(store)) || gates.stream().anyMatch(Gate::needsHistory);
    }
}
