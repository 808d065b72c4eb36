package dev.perfgate.overview;

import dev.perfgate.json.JsonOut;
import dev.perfgate.report.console.Style;
import dev.perfgate.suite.SuiteListing;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Lists the scenarios of a document, for people and programs. */
public final class ScenarioOverview {
    private ScenarioOverview() {}

    /** A block of lines for each scenario, with a blank line between. */
    public static List<String> lines(SuiteListing listing, Style style) {
        List<String> lines = new ArrayList<>();
        for (SuiteListing.Entry scenario : listing.scenarios()) {
            if (!lines.isEmpty()) {
                lines.add("");
            }
            block(scenario, style).stream().map(style::fit).forEach(lines::add);
        }
        return lines;
    }

    private static List<String> block(SuiteListing.Entry scenario, Style style) {
        List<String> lines = new ArrayList<>();
        lines.add(style.bold(scenario.name()) + "  " + scenario.load());
        lines.add("  " + scenario.type() + counted(scenario.parts()));
        if (!scenario.tags().isEmpty()) {
            lines.add("  tags: "
                    + scenario.tags().entrySet().stream()
                            .map(tag -> tag.getKey() + "=" + tag.getValue())
                            .collect(Collectors.joining(", ")));
        }
        scenario.gates().forEach(gate -> lines.add("  gate: " + gate));
        if (scenario.gates().isEmpty()) {
            lines.add("  no gates");
        }
        return lines;
    }

    private static String counted(Map<String, Integer> parts) {
        return parts.entrySet().stream()
                .map(part -> ", " + part.getValue() + " " + ofCount(part.getKey(), part.getValue()))
                .collect(Collectors.joining());
    }

    private static String ofCount(String plural, int count) {
        return count == 1 && plural.endsWith("s") ? plural.substring(0, plural.length() - 1) : plural;
    }

    /** One object with the list {@code scenarios}; does not close the stream. */
    public static void writeJson(SuiteListing listing, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.document(() -> json.objects("scenarios", listing.scenarios(), scenario -> write(scenario, json)));
        }
    }

    private static void write(SuiteListing.Entry scenario, JsonOut json) throws IOException {
        json.text("name", scenario.name());
        json.text("type", scenario.type());
        json.text("load", scenario.load());
        json.object("parts", () -> {
            for (Map.Entry<String, Integer> part : scenario.parts().entrySet()) {
                json.whole(part.getKey(), part.getValue());
            }
        });
        json.object("tags", () -> {
            for (Map.Entry<String, String> tag : scenario.tags().entrySet()) {
                json.text(tag.getKey(), tag.getValue());
            }
        });
        json.texts("gates", scenario.gates());
    }
}
