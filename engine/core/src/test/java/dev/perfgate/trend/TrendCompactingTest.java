package dev.perfgate.trend;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What builds that are gone leave in an index. */
class TrendCompactingTest {
    @TempDir
    Path root;

    private TrendIndex index = new TrendIndex(Path.of(""), "");

    @BeforeEach
    void makeIndex() {
        index = new TrendIndex(root, "job shop");
    }

    @Test
    void compactedIndexHasNoRowsOfBuildsThatAreGone() throws IOException {
        appendUpTo(50);
        long before = rowBytes();
        IntStream.rangeClosed(1, 40).forEach(index::delete);

        index.compact();

        assertThat(index.newest("", 100))
                .hasSize(10)
                .first()
                .extracting(BuildRun::build)
                .isEqualTo(41);
        assertThat(rowBytes()).isLessThan(before / 4);
        assertThat(index.limits("", "checkout")).isNotEmpty();
    }

    @Test
    void compactingIsWorthWhileOnceMostRowsAreOfBuildsThatAreGone() {
        appendUpTo(250);
        IntStream.rangeClosed(1, 99).forEach(index::delete);
        assertThat(index.isWorthCompacting()).as("99 of 250").isFalse();
        index.delete(100);
        assertThat(index.isWorthCompacting()).as("100 of 250").isFalse();
        IntStream.rangeClosed(101, 200).forEach(index::delete);
        assertThat(index.isWorthCompacting()).as("200 of 250").isTrue();
        index.compact();
        assertThat(index.isWorthCompacting()).isFalse();
        assertThat(index.newest("", 100)).hasSize(50);
    }

    private void appendUpTo(int last) {
        IntStream.rangeClosed(1, last).forEach(number -> index.append(Builds.build(number, number)));
    }

    private long rowBytes() throws IOException {
        try (Stream<Path> files = Files.list(root)) {
            return Files.size(files.filter(file -> file.getFileName().toString().startsWith("rows-"))
                    .findFirst()
                    .orElseThrow());
        }
    }
}
