package dev.perfgate.pipeline;

import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.suite.PerfSchema;
import dev.perfgate.testkit.GoldenFile;
import java.io.IOException;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;

final class ReferencePageTest {
    @Test
    void pageIsMadeFromTheSchema() throws IOException {
        GoldenFile.at(Path.of("../../src-site/markdown/perf-yml-reference.md"))
                .assertMatches(ReferencePage.of(new ObjectMapper().readTree(PerfSchema.text())));
    }
}
