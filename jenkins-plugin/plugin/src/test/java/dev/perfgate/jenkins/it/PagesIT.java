package dev.perfgate.jenkins.it;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import dev.perfgate.browser.BrowserTab;
import dev.perfgate.browser.Chromium;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The plugin's pages in a real browser, under the Content Security Policy that Jenkins enforces. */
@WithRealJenkins
@TestInstance(Lifecycle.PER_CLASS)
class PagesIT {
    private static final String POLICY = "Content-Security-Policy";

    private final TestBed bed;
    private Chromium chromium;
    private BrowserTab tab;
    private Build build;

    PagesIT(TestBed bed) {
        this.bed = bed;
    }

    @BeforeAll
    void makeABuild(@TempDir Path profile) throws Exception {
        Path program = Chromium.installed().orElse(null);
        assumeTrue(program != null, "no Chromium on the PATH: apt-get install chromium");
        assumeTrue(
                bed.client().get("").headers().firstValue(POLICY).isPresent(),
                "this Jenkins enforces no Content-Security-Policy: take 2.539 or newer");
        chromium = Chromium.start(program, profile);
        build = bed.freestyle(
                        "pages",
                        JobXml.shell(bed.demo().writeConfig("2s")) + JobXml.perfRun(""),
                        JobXml.recordPerf(
                                JobXml.gates("health: p95 < 10 s", "p99 < 0.001 ms") + "<onFail>NOTE</onFail>"))
                .build();
    }

    @AfterAll
    void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openTab() throws Exception {
        tab = chromium.open();
    }

    @AfterEach
    void closeTab() {
        if (tab != null) {
            tab.close();
        }
    }

    @Test
    void pageOfTheBuildShowsVerdictsAndRequests() throws Exception {
        open(build.path() + "perfgate/");
        assertThat(tab.text("#main-panel")).contains("health", "PASS", "FAIL", "total", "p99");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void buildLinksToItsRecord() throws Exception {
        open(build.path());
        tab.click("#side-panel a[href$='/perfgate']");
        tab.until("location.pathname.endsWith('/perfgate/') && document.readyState === 'complete'");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void verdictLinksToTheBuildThatItWasComparedWith() throws Exception {
        Job job = bed.freestyle(
                "compared",
                JobXml.shell(bed.demo().writeConfig("1s")) + JobXml.perfRun(""),
                JobXml.recordPerf(JobXml.gates("health: requests within 1 % of previous") + "<onFail>NOTE</onFail>"));
        job.build();
        Build second = job.build();
        open(second.path() + "perfgate/");
        assertThat(tab.text("#perfgate-baseline")).contains("Against the baseline", "compare with build 1");
        tab.until("document.querySelectorAll('#perfgate-baseline canvas').length === 2");
        tab.click("#perfgate-gates a[href='compare/1/']");
        tab.until("location.pathname.endsWith('/perfgate/compare/1/') && document.readyState === 'complete'");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void formOfTheJobChecksFieldsAndShowsHelp() throws Exception {
        open(build.job().path() + "configure");
        tab.until("document.querySelector(\"textarea[name='_.gates']\")");
        assertThat(tab.value("document.querySelector(\"textarea[name='_.gates']\").value")
                        .asText())
                .isEqualTo("health: p95 < 10 s\np99 < 0.001 ms");
        tab.value("(() => { const e = document.querySelector(\"textarea[name='_.gates']\"); e.value = 'p95 < fast';"
                + " e.dispatchEvent(new Event('change', {bubbles: true})); })()");
        tab.until("[...document.querySelectorAll('.error')].some(e => e.innerText.includes('p95 < fast'))");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void formOfTheJobSavesWhatItShows() throws Exception {
        String before = bed.client().page(build.job().path() + "config.xml");
        open(build.job().path() + "configure");
        tab.until("document.querySelector(\"textarea[name='_.gates']\")");
        tab.click("button[name='Submit']");
        tab.until("!location.pathname.endsWith('/configure') && document.readyState === 'complete'");

        String after = bed.client().page(build.job().path() + "config.xml");
        assertThat(settings(after)).contains(settings(before).split("\\s*\n\\s*"));
        assertThat(tab.complaints()).isEmpty();
    }

    /** The elements of the recorder's settings; those that were usual are named, too, once a form has saved them. */
    private static String settings(String config) {
        String begin = "<dev.perfgate.jenkins.step.PerfRecorder";
        return config.substring(
                config.indexOf(">", config.indexOf(begin)) + 1,
                config.indexOf("</dev.perfgate.jenkins.step.PerfRecorder>"));
    }

    private void open(String path) throws Exception {
        assertThat(bed.client().get(path).headers().firstValue(POLICY)).as(path).isPresent();
        tab.goTo(bed.client().url(path).toString());
    }
}
