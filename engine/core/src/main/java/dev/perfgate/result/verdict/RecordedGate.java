package dev.perfgate.result.verdict;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/**
 * A gate as a run keeps it.
 *
 * @param line for people, as written
 * @param parts for readers: texts, numbers, flags, lists and mappings, as the gate package writes and reads them; empty where somebody
 *     gave only a line
 */
public record RecordedGate(String line, Map<String, Object> parts) {
    public RecordedGate {
        Objects.requireNonNull(line, "line");
        parts = Map.copyOf(parts);
    }

    /** A gate of which only the line is known. */
    public static RecordedGate ofLine(String line) {
        return new RecordedGate(line, Map.of());
    }

    public static List<RecordedGate> ofLines(String... lines) {
        return List.of(lines).stream().map(RecordedGate::ofLine).toList();
    }
}
