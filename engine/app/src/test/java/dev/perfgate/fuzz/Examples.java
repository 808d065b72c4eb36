package dev.perfgate.fuzz;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/** What the guides show, and a run that is kept for tests: the good inputs that mutants are made of. */
final class Examples {
    private static final Pattern YAML_BLOCK =
            Pattern.compile("^```yaml\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    /** An indented line, as the commands' help has examples. */
    private static final Pattern COMMAND_LINE = Pattern.compile("(?m)^\\s*perfgate ([a-z].*)$");

    private final Path root;

    Examples(Path root) {
        this.root = root;
    }

    /** Whole files with scenarios. */
    List<String> perfYml() throws IOException {
        return inGuides(YAML_BLOCK).filter(text -> text.contains("scenarios:")).toList();
    }

    /** What follows the program's name. */
    List<String> commandLines() throws IOException {
        return inGuides(COMMAND_LINE).distinct().toList();
    }

    /** The file of a run whose failures are tolerated, so that its times are judged. */
    String run() throws IOException {
        String file = Files.readString(root.resolve("engine/core/src/test/resources/runs/v1/checkout.json"));
        String tolerated = """
            "metrics": [{"name": "max_failed_share", "label": "tolerated failures", "scope": "", "unit": "ratio", "direction": "none",
              "definition": "Share.", "aggregation": "mean", "parts": "request", "uses": ["max_failed_share"], "value": 0.5},
            """;
        return file.replaceFirst("\"metrics\": \\[", tolerated);
    }

    private Stream<String> inGuides(Pattern pattern) throws IOException {
        List<String> found = new ArrayList<>();
        try (Stream<Path> guides = Files.walk(root.resolve("src-site/markdown"))) {
            for (Path page : guides.filter(file -> file.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                pattern.matcher(Files.readString(page))
                        .results()
                        .map(result -> result.group(1))
                        .forEach(found::add);
            }
        }
        if (found.isEmpty()) {
            throw new IllegalStateException("no example in the guides fits " + pattern);
        }
        return found.stream();
    }

    /** The words of texts, each once. */
    static List<String> words(List<String> texts) {
        return texts.stream()
                .flatMap(text -> Pattern.compile("[\\w{}$./%-]+:?")
                        .matcher(text)
                        .results()
                        .map(found -> found.group()))
                .distinct()
                .toList();
    }
}
