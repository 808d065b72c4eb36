package dev.perfgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.browser.BrowserTab;
import dev.perfgate.browser.Chromium;
import dev.perfgate.browser.StrictSite;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** The pages of nodes in a real browser: their views and the built plugin's files, with data that a real Jenkins sent. */
@TestInstance(Lifecycle.PER_CLASS)
class NodePagesIT {
    private static final Path HPI = Path.of(System.getProperty("perfgate.hpi", "target/perfgate.hpi"));
    private static final Path VIEWS = Path.of("src/main/resources/dev/perfgate/jenkins/node");
    private static final Pattern TEXT = Pattern.compile("\\$\\{%([^}]*)}");
    private static final Pattern PANEL = Pattern.compile("<l:main-panel>(.*)</l:main-panel>", Pattern.DOTALL);
    private static final Pattern FILES = Pattern.compile("<l:header>(.*)</l:header>", Pattern.DOTALL);

    private Chromium chromium;
    private StrictSite site;
    private BrowserTab tab;

    /** Skips the tests, and says why, where there is no Chromium; on a CI server that is a failure. */
    @BeforeAll
    void startBrowser(@TempDir Path profile) throws IOException, InterruptedException {
        if (Chromium.installed().isEmpty()) {
            assertThat(System.getenv("CI")).as("no Chromium on the PATH").isNull();
            Assumptions.abort("no Chromium on the PATH: apt-get install chromium");
        }
        chromium = Chromium.start(Chromium.installed().orElseThrow(), profile);
    }

    @AfterAll
    void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openTab() throws IOException, InterruptedException {
        site = new StrictSite();
        try (ZipFile hpi = new ZipFile(HPI.toFile())) {
            for (ZipEntry entry :
                    hpi.stream().filter(each -> each.getName().matches("js/.+")).toList()) {
                try (InputStream in = hpi.getInputStream(entry)) {
                    site.with(
                            "/plugin/perfgate/" + entry.getName(),
                            new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            }
        }
        tab = chromium.open();
    }

    @AfterEach
    void closeTab() {
        if (tab != null) {
            assertThat(tab.complaints()).isEmpty();
            tab.close();
            site.close();
        }
    }

    @Test
    void twoNodesAreComparedByMouse() throws IOException {
        openComparison("");
        assertThat(tab.text("#choice-hint")).isEqualTo("Choose two to four.");
        tab.click("#choice label:nth-of-type(2)");
        tab.click("#choice label:nth-of-type(1)");
        tab.until("document.querySelectorAll('#comparison canvas').length === 3");
        assertThat(tab.text("#verdict"))
                .contains("Built-In Node does", "work than agent 1", "levels of different lengths");
        assertThat(tab.text("#table")).contains("Node", "agent 1", "baseline", "$0.05", "24,540.00");
        assertThat(tab.text("#machines")).contains("Kind", "t4.small", "c7.large");
        tab.click("#by-price");
        tab.until("document.getElementById('verdict').innerText.includes('agent 1 gives the most work for the money')");
        assertThat(tab.value("location.search").asText()).contains("nodes=agent+1%2F%28built-in%29", "by=price");
    }

    @Test
    void comparisonIsKeptInItsAddressAndExported(@TempDir Path downloads) throws IOException {
        openComparison("?nodes=agent+1%2F(built-in)&baseline=(built-in)");
        tab.until("document.querySelectorAll('#comparison canvas').length === 3");
        assertThat(tab.text("#gaps-title")).isEqualTo("Difference from Built-In Node");
        tab.downloadTo(downloads);
        tab.click("#export");
        Path csv = downloads.resolve("comparison.csv");
        for (int i = 0; i < 200 && !Files.exists(csv); i++) {
            tab.value("new Promise(resolve => setTimeout(resolve, 50))");
        }
        assertThat(csv).content().contains("collector,name,vm_brand").contains("agent 1,agent 1,t4.small");
    }

    @Test
    void comparisonFitsAPhoneAndFollowsADarkTheme() throws IOException {
        tab.size(390, 800);
        openComparison("?nodes=agent+1%2F(built-in)");
        tab.until("document.querySelectorAll('#comparison canvas').length === 3");
        assertThat(tab.value("document.documentElement.scrollWidth").asInt()).isLessThanOrEqualTo(390);
        tab.value("document.documentElement.dataset.theme = 'dark'");
        tab.until("getComputedStyle(document.getElementById('verdict-title')).color === 'rgb(232, 235, 240)'");
        tab.until("document.querySelectorAll('#comparison canvas').length === 3");
    }

    @Test
    void pageOfANodeShowsItsResultsAndHowAMeasurementGoesOn() throws IOException {
        String done = recorded("state.json");
        String running =
                done.replaceFirst("\"DONE\"", "\"RUNNING\"").replaceFirst("perfgate cpu", "<b>perfgate</b> cpu");
        site.with("/node.html", page("NodeAction"))
                .with("/node.html/state", done)
                .with("/node.html/run", running);
        tab.goTo(site.url("/node.html"));
        tab.until("document.querySelectorAll('#results tbody tr').length === 2");
        assertThat(tab.text("#results")).contains("1,227", "pipe#1", "other work ran before the start");
        assertThat(tab.value("document.getElementById('stop').hidden").asBoolean())
                .isTrue();

        tab.click("#run");
        tab.until("!document.getElementById('stop').hidden");
        assertThat(tab.text("#log")).startsWith("<b>perfgate</b> cpu");
        tab.until("document.getElementById('message').innerText.includes('The result was stored.')");
        assertThat(tab.value("document.getElementById('run').hidden").asBoolean())
                .isFalse();
    }

    @Test
    void nodeThatIsOfflineSaysSo() throws IOException {
        String offline = recorded("state.json").replaceFirst("\"offline\": false", "\"offline\": true");
        site.with("/node.html", page("NodeAction")).with("/node.html/state", offline);
        tab.goTo(site.url("/node.html"));
        tab.until("document.getElementById('hint').innerText === 'The node is offline.'");
        assertThat(tab.value("document.getElementById('run').disabled").asBoolean())
                .isTrue();
    }

    private void openComparison(String query) throws IOException {
        site.with("/nodes.html", page("NodesLink"))
                .with("/nodes.html/nodes", recorded("nodes.json"))
                .with("/nodes.html/compare", recorded("compare.json"));
        tab.goTo(site.url("/nodes.html" + query));
        tab.until("!document.getElementById('content').hidden");
    }

    private static String recorded(String name) throws IOException {
        return Files.readString(Path.of("src/test/resources/nodes", name));
    }

    /** What a view shows, without Jenkins' own frame around it. */
    private static String page(String type) throws IOException {
        String view = Files.readString(VIEWS.resolve(type).resolve("index.jelly"));
        String files = FILES.matcher(view).results().findFirst().orElseThrow().group(1);
        String panel = PANEL.matcher(view).results().findFirst().orElseThrow().group(1);
        String html = "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\">"
                + "<meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><link rel=\"icon\" href=\"data:,\">"
                + files.replaceAll("(<script[^>]*)/>", "$1></script>")
                + "</head><body><div id=\"main-panel\">" + panel + "</div></body></html>";
        return TEXT.matcher(html)
                .replaceAll("$1")
                .replace("${resURL}", "")
                .replace("${it.allowed}", "true")
                .replace("${it.displayName}", "A page");
    }

    /** The views name no file that is not there. */
    @Test
    void everyFileThatAViewNamesIsInThePlugin() throws IOException {
        try (ZipFile hpi = new ZipFile(HPI.toFile())) {
            for (String type : List.of("NodesLink", "NodeAction")) {
                Pattern.compile("/plugin/perfgate/([^\"]+)")
                        .matcher(page(type))
                        .results()
                        .forEach(name -> assertThat(hpi.getEntry(name.group(1)))
                                .as(name.group())
                                .isNotNull());
            }
        }
    }
}
