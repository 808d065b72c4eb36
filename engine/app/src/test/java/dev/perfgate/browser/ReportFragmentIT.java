package dev.perfgate.browser;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.analysis.comparison.RunComparison;
import dev.perfgate.analysis.comparison.SuiteComparison;
import dev.perfgate.report.html.ComparisonHtml;
import dev.perfgate.report.html.FragmentPlace;
import dev.perfgate.report.html.HtmlReport;
import dev.perfgate.report.html.PageFragment;
import dev.perfgate.report.html.PageResource;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import java.io.IOException;
import java.io.StringWriter;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** Reports within a page of somebody else that allows no inline script and style, and in a file of their own. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class ReportFragmentIT {
    private static final Path RUN = Path.of("../core/src/test/resources/runs/v1/checkout.json");

    private Chromium chromium;
    private BrowserTab tab;
    private StrictSite site;
    private Run run;

    @TempDir
    Path folder;

    @BeforeAll
    void startBrowser(@TempDir Path profile) throws IOException, InterruptedException {
        Optional<Path> program = Chromium.installed();
        if (program.isEmpty()) {
            String reason = "no Chromium on the PATH: apt-get install chromium";
            System.err.println("Skipped: " + reason);
            if (System.getenv("CI") != null) {
                throw new AssertionError(reason);
            }
            Assumptions.abort(reason);
        }
        chromium = Chromium.start(program.orElseThrow(), profile);
        run = RunJson.read(RUN);
    }

    @AfterAll
    void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openTab() throws IOException, InterruptedException {
        site = new StrictSite()
                .with("/report.css", PageResource.styles())
                .with("/report.js", PageResource.script())
                .with("/echarts.js", PageResource.chartLibrary());
        tab = chromium.open();
    }

    @AfterEach
    void closeTab() {
        if (tab != null) {
            tab.close();
            site.close();
        }
    }

    @Test
    void twoReportsAreDrawnUnderAStrictPolicy() throws IOException {
        SuiteComparison comparison = new SuiteComparison(List.of(RunComparison.of(run, run)), List.of(), List.of());
        PageFragment first = HtmlReport.fragment(run, new FragmentPlace("first-", 2, "/first.json"));
        PageFragment second = ComparisonHtml.fragment(comparison, new FragmentPlace("second-", 2, "/second.json"));
        site.with("/first.json", charts(first)).with("/second.json", charts(second));
        site.with("/page.html", page(html(first) + html(second)));

        tab.goTo(site.url("/page.html"));
        tab.until("[...document.querySelectorAll('.perfgate-report')].every(one => Number(one.dataset.drawn) > 0)");
        assertThat(number("document.querySelectorAll('.perfgate-report canvas').length"))
                .isEqualTo(number("document.querySelectorAll('[data-chart]').length"));
        assertThat(number("document.querySelectorAll('h1').length")).isEqualTo(1);
        tab.until("document.querySelector('canvas').getContext('2d')"
                + ".getImageData(0, 0, 600, 200).data.some(part => part > 0 && part < 255)");

        tab.value("document.querySelector('[data-chart]').scrollIntoView({block: 'center'})");
        double x =
                number("(r => r.left + r.width / 2)(document.querySelector('[data-chart]').getBoundingClientRect())");
        double y =
                number("(r => r.top + r.height / 2)(document.querySelector('[data-chart]').getBoundingClientRect())");
        tab.moveTo(x, y);
        tab.moveTo(x + 3, y + 3);
        tab.until(
                "document.querySelector('.tip i') && getComputedStyle(document.querySelector('.tip i')).backgroundColor !== 'rgba(0, 0, 0, 0)'");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void themeIsThatOfThePageAndThePageStaysAsItIs() throws IOException {
        PageFragment fragment = HtmlReport.fragment(run, new FragmentPlace("", 2, "/charts.json"));
        site.with("/charts.json", charts(fragment)).with("/page.html", page(html(fragment)));

        tab.prefers("dark").goTo(site.url("/page.html"));
        tab.until("Number(document.querySelector('.perfgate-report').dataset.drawn) > 0");
        assertThat(tab.value("document.querySelector('.perfgate-report').dataset.theme")
                        .asText())
                .isEqualTo("light");
        assertThat(tab.value(
                                "getComputedStyle(document.body).margin + getComputedStyle(document.querySelector('body > h1')).fontSize")
                        .asText())
                .isEqualTo("8px32px");
        tab.value("document.documentElement.dataset.theme = 'dark'");
        tab.until("document.querySelector('.perfgate-report').dataset.theme === 'dark'");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void chartsThatCannotBeLoadedAreToldInTheirPlaces() throws IOException {
        PageFragment fragment = HtmlReport.fragment(run, new FragmentPlace("", 2, "/gone.json"));
        site.with("/page.html", page(html(fragment)));

        tab.goTo(site.url("/page.html"));
        tab.until("document.querySelector('.perfgate-report').dataset.drawn === '0'");
        assertThat(tab.text("[data-chart]")).contains("the charts cannot be loaded: 404");
    }

    @Test
    void ownFileIsDrawnToo() throws IOException {
        Path file = folder.resolve("report.html");
        try (Writer out = Files.newBufferedWriter(file)) {
            HtmlReport.write(run, out);
        }
        tab.prefers("dark").goTo(file.toUri().toString());
        tab.until("Number(document.querySelector('.perfgate-report').dataset.drawn) > 0");
        assertThat(number("document.querySelectorAll('[data-chart] svg').length"))
                .isEqualTo(number("document.querySelectorAll('[data-chart]').length"));
        assertThat(tab.text(".theme")).isEqualTo("Light theme");
        tab.click(".theme");
        tab.until("document.documentElement.dataset.theme === 'light'");
        assertThat(tab.value("getComputedStyle(document.body).backgroundColor").asText())
                .isEqualTo("rgb(246, 247, 249)");
        assertThat(tab.complaints()).isEmpty();
    }

    private double number(String expression) {
        return tab.value(expression).asDouble();
    }

    private static String page(String fragments) {
        return """
                <!DOCTYPE html>
                <html lang="en"><head><meta charset="utf-8"><title>A page</title>
                <link rel="icon" href="data:,">
                <link rel="stylesheet" href="/report.css">
                <script src="/echarts.js" defer></script><script src="/report.js" defer></script></head>
                <body><h1>Build 17</h1>
                """ + fragments + "</body></html>";
    }

    private static String html(PageFragment fragment) throws IOException {
        StringWriter out = new StringWriter();
        fragment.writeHtml(out);
        return out.toString();
    }

    private static String charts(PageFragment fragment) throws IOException {
        StringWriter out = new StringWriter();
        fragment.writeCharts(out);
        return out.toString();
    }
}
