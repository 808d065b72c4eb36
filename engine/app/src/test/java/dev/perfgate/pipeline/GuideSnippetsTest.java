package dev.perfgate.pipeline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;

import dev.perfgate.config.Problems;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.suite.SuiteReader;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What the guides show as a perf.yml is read here as one, by the reader that every run goes through. */
public final class GuideSnippetsTest {
    private static final Path ROOT = Path.of("../..");
    private static final Pattern YAML_BLOCK =
            Pattern.compile("^```yaml\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);

    @TempDir
    Path folder;

    /** The place of a block, and what it holds. */
    public record Snippet(String place, String text) {
        @Override
        public String toString() {
            return place;
        }
    }

    @ParameterizedTest
    @MethodSource("snippets")
    void snippetIsAPerfYml(Snippet snippet) throws IOException {
        Path file = Files.writeString(folder.resolve("perf.yml"), snippet.text());
        Problems problems = new Problems();
        assertThatCode(() -> SuiteReader.read(YamlDocument.read(file, name -> null, problems), List.of(), problems))
                .doesNotThrowAnyException();
    }

    @Test
    void readmeShowsAPerfYml() throws IOException {
        assertThat(snippets()).anyMatch(snippet -> snippet.place().startsWith("README.md"));
    }

    static List<Snippet> snippets() throws IOException {
        List<Snippet> snippets = new ArrayList<>();
        for (Path page : pages()) {
            String text = Files.readString(page);
            Matcher block = YAML_BLOCK.matcher(text);
            while (block.find()) {
                if (block.group(1).contains("scenarios:")) {
                    long line = text.substring(0, block.start()).lines().count() + 1;
                    snippets.add(new Snippet(ROOT.relativize(page) + ":" + line, block.group(1)));
                }
            }
        }
        return snippets;
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> guides = Files.walk(ROOT.resolve("src-site"))) {
            return Stream.concat(
                            Stream.of(ROOT.resolve("README.md")),
                            guides.filter(file -> file.toString().endsWith(".md")))
                    .sorted()
                    .toList();
        }
    }
}
