package dev.perfgate.jenkins.trend;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.browser.BrowserTab;
import dev.perfgate.browser.Chromium;
import dev.perfgate.gate.Baselines;
import dev.perfgate.jenkins.record.Runs;
import dev.perfgate.pipeline.InMemoryJudgement;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.trend.BuildRun;
import java.io.ByteArrayOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.CleanupMode;
import org.junit.jupiter.api.io.TempDir;

/** The page of trends in a real browser, of a job of 10,000 builds that became slower at build 9,900. */
class TrendPageIT {
    private static final int BUILDS = 10_000;
    private static final String P95 = "[[\"checkout\",\"response_time\",\"\",\"p95\"]]";

    @TempDir(cleanup = CleanupMode.ON_SUCCESS)
    private Path folder;

    @Test
    void trendOfTenThousandBuildsIsDrawnAndFollowedByKeysAndChoices() throws Exception {
        JobTrend trend = jobOfManyBuilds();
        tellTheTime(trend);
        Path program = Chromium.installed().orElse(null);
        Assumptions.assumeTrue(program != null, "no Chromium on the PATH");
        try (TrendSite site = new TrendSite(trend);
                Chromium chromium = Chromium.start(program, Files.createDirectory(folder.resolve("profile")))) {
            BrowserTab tab = chromium.open();
            tab.goTo(site.url()).until("document.querySelector('.perfgate-trend').dataset.drawn > 0");
            assertThat(tab.text("figcaption"))
                    .contains("checkout · response time · p95", "10000 results", "lowest and highest");
            assertThat(tab.text(".perfgate-changes")).contains("▲", "regression", "#9900");
            assertThat(tab.text(".perfgate-decisions")).contains("ada", "new hardware", "accepted the level");
            assertThat(tab.value("document.querySelectorAll('canvas').length").asInt())
                    .isPositive();

            tab.value(
                    "document.querySelector('.perfgate-chart').dispatchEvent(new KeyboardEvent('keydown', {key: 'ArrowLeft'}))");
            tab.until("document.querySelector('.perfgate-live').textContent.includes('Build 10000')");
            draggingZoomsAndClickingOpensTheBuild(tab, site);
            tab.click("figure details summary");
            tab.until("document.querySelectorAll('figure tbody tr').length === 500");
            tab.choose("select[name=branch]", "feature");
            tab.until("document.querySelector('figcaption').innerText.includes('2000 results')");
            assertThat(tab.value("location.hash").asText()).contains("branch=feature");

            tab.size(360, 800);
            tab.until("document.documentElement.scrollWidth <= 360");
            tab.prefers("dark").screenshot(Path.of("target/trend-page.png"));
            assertThat(tab.complaints()).isEmpty();
        }
    }

    private static void draggingZoomsAndClickingOpensTheBuild(BrowserTab tab, TrendSite site) throws Exception {
        String chart = "echarts.getInstanceByDom(document.querySelector('.perfgate-chart'))";
        // The page does so where there is a mouse, which a browser without a screen denies.
        tab.value(chart
                + ".dispatchAction({type: 'takeGlobalCursor', key: 'dataZoomSelect', dataZoomSelectActive: true})");
        JsonNode box = tab.value("(() => { const r = document.querySelector('.perfgate-chart').getBoundingClientRect();"
                + " return [r.left, r.top, r.width, r.height]; })()");
        double left = box.path(0).asDouble();
        double top = box.path(1).asDouble();
        tab.drag(
                left + box.path(2).asDouble() / 2,
                top + box.path(3).asDouble() / 3,
                box.path(2).asDouble() / 4);
        tab.until(chart + ".getOption().dataZoom[0].start > 40");
        tab.click(".perfgate-tools button");
        tab.until(chart + ".getOption().dataZoom[0].start === 0");

        String at = chart + ".getOption().series.find(one => one.id === 'changes').data[0]";
        JsonNode change = tab.value(chart + ".convertToPixel({seriesId: 'changes'}, " + at + ".value)");
        tab.clickAt(left + change.path(0).asDouble(), top + change.path(1).asDouble());
        tab.until("location.pathname.endsWith('/9900/')");
        tab.goTo(site.url()).until("document.querySelector('.perfgate-trend')?.dataset.drawn > 0");
    }

    private JobTrend jobOfManyBuilds() {
        JobTrend trend = new JobTrend(folder.resolve("shop"), folder.resolve("shop/builds"), "job shop");
        List<BuildRun> all =
                IntStream.rangeClosed(1, BUILDS).mapToObj(TrendPageIT::build).toList();
        trend.index().rebuild(all.iterator());
        HistoryDecision decision = new HistoryDecision(
                HistoryDecision.Kind.ACCEPT,
                "checkout",
                "run-10000",
                Clock.systemUTC().instant(),
                "ada",
                "new hardware");
        trend.index().history(BUILDS, "perfgate").append(decision);
        return trend;
    }

    private static BuildRun build(int number) {
        double level = number < 9_900 ? 100 : 130;
        double noise = (number * 7919L % 101) / 50.0;
        Run run = Runs.ofBuild(number, level + noise, number % 5 == 0 ? "feature" : "main", "checkout: p95 < 131 ms");
        return KeptBuilds.result(
                number,
                "perfgate",
                InMemoryJudgement.judged(List.of(run), Optional.empty(), Baselines.NONE)
                        .get(0));
    }

    private static void tellTheTime(JobTrend trend) throws Exception {
        for (int i = 0; i < 3; i++) {
            ByteArrayOutputStream out = new ByteArrayOutputStream();
            long begun = System.nanoTime();
            new TrendAnswers(trend).data("perfgate", P95, "", out);
            System.out.printf(
                    "The trend data of %d builds: %d bytes in %d ms%n",
                    BUILDS, out.size(), (System.nanoTime() - begun) / 1_000_000);
        }
    }
}
