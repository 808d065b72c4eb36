package dev.perfgate.report.html;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.report.Runs;
import dev.perfgate.testkit.GoldenFile;
import java.io.IOException;
import java.io.StringWriter;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class SuiteIndexTest {
    @Test
    void runsOfSeveralModulesReadAsRecorded() throws IOException {
        List<SuiteIndex.Entry> entries = List.of(
                new SuiteIndex.Entry(
                        Runs.normal(), "../../shop/target/perf/load/checkout", Optional.of("./checkout/report.html")),
                new SuiteIndex.Entry(Runs.failed(), "../../api/target/perf/load/inference", Optional.empty()));
        String page = page(entries, Optional.of("stock: nothing answers at http://127.0.0.1:9"));
        GoldenFile.of(SuiteIndexTest.class, "index.html").assertMatches(page.substring(page.indexOf("<body>")));
    }

    @Test
    void pageLoadsNothingAndHasNoScript() throws IOException {
        String page = page(List.of(new SuiteIndex.Entry(Runs.normal(), "a", Optional.empty())), Optional.empty());
        assertThat(page).doesNotContain("<script", " src=", "@import");
        assertThat(page).contains("<main>", "</main>");
    }

    private static String page(List<SuiteIndex.Entry> entries, Optional<String> error) throws IOException {
        StringWriter page = new StringWriter();
        SuiteIndex.write(entries, error, page);
        return page.toString();
    }
}
