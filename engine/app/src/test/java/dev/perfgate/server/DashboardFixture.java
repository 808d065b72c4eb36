package dev.perfgate.server;

import com.fasterxml.jackson.databind.node.TextNode;
import dev.perfgate.browser.BrowserTab;
import dev.perfgate.browser.Chromium;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.api.io.TempDir;

/** A real server, and a real browser with a new tab for each test. */
@TestInstance(Lifecycle.PER_CLASS)
abstract class DashboardFixture {
    static final List<String> PAGES = List.of("/", "/loadtest-history", "/loadtest", "/collectors", "/runs");
    static final Path RUN = Path.of("../core/src/test/resources/runs/v1/checkout.json");

    private Chromium chromium;

    @TempDir
    Path folder;

    RunningServer server;
    BrowserTab tab;

    /** Skips the tests, and says why, where there is no Chromium; on a CI server that is a failure. */
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
    }

    @AfterAll
    void stopBrowser() {
        if (chromium != null) {
            chromium.close();
        }
    }

    @BeforeEach
    void openTab() throws IOException, InterruptedException {
        server = RunningServer.onH2(folder.resolve("data"));
        tab = chromium.open();
    }

    @AfterEach
    void closeTab() {
        if (tab != null) {
            tab.close();
            server.close();
        }
    }

    /** Opens a page with the admin's token and waits for what it shows. */
    BrowserTab open(String path) {
        if (tab.value("location.origin").asText().equals("null")) {
            tab.goTo(server.url() + "/static/icon.svg");
            tab.value("sessionStorage.setItem('perfgate.token', " + json(server.admin()) + ")");
        }
        tab.goTo(server.url() + path);
        return tab.until("!document.getElementById('content').hidden || !document.getElementById('state').hidden");
    }

    void sendRun(String scenario, String started, String id) throws IOException, InterruptedException {
        String run = Files.readString(RUN)
                .replace("\"scenario\": \"checkout\"", "\"scenario\": " + json(scenario))
                .replace("2026-11-21T08:00:00Z", started)
                .replace("6f1f2d0c-8a52-4f5e-9d3b-0d2c8b1f7a11", id);
        server.post("/api/v1/runs/", run).with(201);
    }

    static String json(String text) {
        return TextNode.valueOf(text).toString();
    }
}
