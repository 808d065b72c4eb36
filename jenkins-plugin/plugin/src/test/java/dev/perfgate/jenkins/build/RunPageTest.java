package dev.perfgate.jenkins.build;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.record.RunFolder;
import dev.perfgate.jenkins.record.Runs;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Pages from what a build keeps, without a Jenkins. */
class RunPageTest {
    @TempDir
    Path build;

    @Test
    void reportStandsOnThePageWithoutScriptStyleOrHandler() throws Exception {
        RunPage page = page(Runs.of(RunState.FINISHED, "checkout: p95 < 1 ms"));
        assertThat(page.getHtml())
                .startsWith("<article class=\"perfgate-report\" data-charts=\"charts\"")
                .contains("GET &lt;b&gt;/&lt;/b&gt;", "p95 &lt; 1 ms")
                .doesNotContain("<script", "<style", " style=", "javascript:")
                .doesNotContainPattern("\\son[a-z]+=");
        assertThat(page.getEmbedded()).contains("data-charts=\"checkout/charts\"");
        assertThat(page.getBadge().getWord()).isEqualTo("FAIL");
        assertThat(page.getUrl()).isEqualTo("perfgate/checkout/");
    }

    @Test
    void everyChartOfThePageHasItsModel() throws Exception {
        RunPage page = page(Runs.of(RunState.FINISHED));
        FileResponse answer = (FileResponse) page.doCharts();
        JsonNode model = new ObjectMapper().readTree(answer.bytes());
        assertThat(model.get("charts")).isNotEmpty();
        for (JsonNode chart : model.get("charts")) {
            assertThat(page.getHtml())
                    .contains("data-chart=\"" + chart.get("id").asText() + "\"");
        }
    }

    @Test
    void downloadsAreNeverShownByBrowsers() throws Exception {
        RunPage page = page(Runs.taking("../../\"evil\"\r\nX-Y: z", 5));
        assertThat(page.getAddress()).isEqualTo("1");
        for (String name : List.of("run.json", "requests.csv", "summary.md", "report.html")) {
            FileResponse file = (FileResponse) page.download(name);
            assertThat(file.header("Content-Disposition")).isEqualTo("attachment; filename=\"" + name + "\"");
            assertThat(file.header("Content-Security-Policy")).isEqualTo("sandbox");
            assertThat(file.header("X-Content-Type-Options")).isEqualTo("nosniff");
            assertThat(file.bytes()).isNotEmpty();
        }
    }

    @Test
    void fileThatIsGoneOrDamagedCostsTheFiguresNotThePage() throws Exception {
        RunPage page = page(Runs.of(RunState.FINISHED));
        Files.write(build.resolve("perfgate/perfgate/0.json.gz"), "broken".getBytes(StandardCharsets.UTF_8));
        assertThat(page.getHtml()).isEmpty();
        assertThat(page.getPictures()).isEmpty();
        assertThat(page.getSummary().keyFigure()).isPresent();
        assertThat(page.getKeyFigure()).startsWith("response time p95 5 ms");
    }

    @Test
    void reasonsNameRuleAndValueTheWorstFirst() throws Exception {
        PerfAction record =
                record(Runs.taking("slow", 5, "no regression", "p95 < 1 ms"), Runs.taking("fast", 5, "p95 < 10 ms"));
        assertThat(record.getReasons())
                .map(reason -> reason.getScenario() + " " + reason.getStatus() + " " + reason.getRule())
                .containsExactly("slow FAIL p95 < 1 ms", "slow NOT ENOUGH HISTORY no regression");
        assertThat(record.getReasons().get(0).getText()).contains("5 ms");
        assertThat(record.isRemarkable()).isTrue();
        assertThat(record.getText())
                .isEqualTo("FAIL  slow  response time p95 5 ms\nPASS  fast  response time p95 5 ms");
    }

    private RunPage page(Run run) throws Exception {
        PerfAction record = record(run);
        String address =
                dev.perfgate.jenkins.page.Addresses.of(record.getRuns()).get(0);
        return new RunPage(record, RunFolder.of(build, "perfgate"), 0, address);
    }

    private PerfAction record(Run... runs) throws Exception {
        return new PerfAction(new RecordSettings(), Runs.recorded(build, runs));
    }
}
