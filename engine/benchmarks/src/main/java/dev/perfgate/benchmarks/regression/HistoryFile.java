package dev.perfgate.benchmarks.regression;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Reads histories, one JSON object a line: {@code {"id", "kind", "labels": [[build, shift]], "v": [...]}}. */
final class HistoryFile {
    private static final ObjectMapper JSON = new ObjectMapper();

    private HistoryFile() {}

    static List<LabelledHistory> read(Path file) throws IOException {
        List<LabelledHistory> histories = new ArrayList<>();
        for (String line : Files.readAllLines(file)) {
            histories.add(history(JSON.readTree(line)));
        }
        return histories;
    }

    private static LabelledHistory history(JsonNode node) {
        List<LabelledHistory.Label> labels = new ArrayList<>();
        for (JsonNode label : node.path("labels")) {
            labels.add(
                    new LabelledHistory.Label(label.get(0).asInt(), label.get(1).asDouble()));
        }
        return new LabelledHistory(
                node.path("id").asText(),
                node.path("class").asText(),
                node.path("kind").asText(),
                labels,
                values(node.path("v")));
    }

    private static double[] values(JsonNode node) {
        double[] values = new double[node.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] = node.get(i).isNumber() ? node.get(i).asDouble() : Double.NaN;
        }
        return values;
    }
}
