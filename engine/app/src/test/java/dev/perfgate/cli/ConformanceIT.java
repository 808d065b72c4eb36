package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/** The cases with a history by the command line: {@code perfgate gate} on the files that the core's tests made of them. */
final class ConformanceIT {
    /** Of each case its run.json, its history, and what must be printed; see ConformanceFilesTest. */
    private static final Path CASES = Path.of("../core/target/conformance");

    @TestFactory
    Stream<DynamicTest> caseGivesItsVerdictsOnTheCommandLine() throws IOException {
        assumeTrue(Files.isDirectory(CASES), "the core's tests have not run: no " + CASES);
        try (Stream<Path> folders = Files.list(CASES)) {
            List<Path> cases = folders.filter(folder -> Files.isDirectory(folder.resolve(".perf")))
                    .sorted()
                    .toList();
            assertThat(cases).isNotEmpty();
            return cases.stream()
                    .map(one -> DynamicTest.dynamicTest(one.getFileName().toString(), () -> check(one)));
        }
    }

    private static void check(Path one) throws Exception {
        List<String> expected = Files.readAllLines(one.resolve("expected.txt"));
        Ended ended = Perfgate.in(one).run("gate", "run.json", "--history", ".perf/history");

        ended.with(Integer.parseInt(expected.get(0)))
                .out()
                .containsExactlyElementsOf(expected.subList(1, expected.size()));
    }
}
