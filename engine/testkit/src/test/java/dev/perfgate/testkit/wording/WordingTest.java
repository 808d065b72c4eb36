package dev.perfgate.testkit.wording;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.GoldenFile;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/** Renewed with {@code mvn -Pfast -pl engine/testkit test -Dtest=WordingTest -Dgolden.update}: it needs no other module built. */
final class WordingTest {
    private static final Path ROOT = Path.of(System.getProperty("basedir", ""))
            .toAbsolutePath()
            .resolve("../..")
            .normalize();
    private static final List<String> MODULES = List.of(
            "engine/api",
            "engine/core",
            "engine/scenarios",
            "engine/app",
            "maven-plugin",
            "jenkins-plugin/plugin",
            "jenkins-plugin/engine");

    /** The definitions of response times, which are about to change with what they measure. */
    private static final String NOT_READ = "engine/core/src/main/java/dev/perfgate/load/LoadMetrics.java";

    private static final Map<String, List<Wording>> TEXTS = new TreeMap<>();

    @BeforeAll
    static void collect() throws IOException {
        List<Path> java = new ArrayList<>();
        for (String module : MODULES) {
            for (Path file : files(ROOT.resolve(module).resolve("src/main"))) {
                if (file.toString().endsWith(".java")) {
                    java.add(file);
                } else {
                    put(file, ResourceWordings.of(file));
                }
            }
        }
        JavaWordings.of(java).forEach(WordingTest::put);
    }

    @Test
    void everyTextThatUsersReadStandsInOneFile() {
        StringBuilder all = new StringBuilder();
        TEXTS.forEach((file, wordings) -> {
            all.append("\n# ").append(file).append('\n');
            wordings.forEach(wording -> all.append(wording).append('\n'));
        });
        GoldenFile.of(WordingTest.class, "wording.txt").assertMatches(all.substring(1));
    }

    @Test
    void noTextBeginsLikeARiddleOrIsTooLong() {
        List<String> faults = new ArrayList<>();
        TEXTS.forEach((file, wordings) -> {
            if (!file.equals(NOT_READ)) {
                wordings.forEach(wording ->
                        wording.fault().ifPresent(fault -> faults.add(file + ": " + wording.kind() + " " + fault)));
            }
        });
        assertThat(faults).isEmpty();
    }

    private static void put(Path file, List<Wording> wordings) {
        if (!wordings.isEmpty()) {
            TEXTS.put(ROOT.relativize(file).toString().replace('\\', '/'), wordings);
        }
    }

    private static List<Path> files(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            return files.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
