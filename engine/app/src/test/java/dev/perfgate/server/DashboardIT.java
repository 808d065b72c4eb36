package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** What readers do on the pages, with mouse and keyboard. */
final class DashboardIT extends DashboardFixture {
    @AfterEach
    void pageComplainedOfNothing() {
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void resultsAreFilteredByCollectorAndDay() {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        open("/loadtest-history");
        assertThat(tab.text("#pager")).contains("1–24 of 24");
        choose("#filter-collector", "metal-16");
        tab.until("document.querySelectorAll('#results > tbody > tr:not(.levels)').length === 3");
        tab.value("(() => { const e = document.getElementById('filter-until'); e.value = '2026-11-20';"
                + " e.dispatchEvent(new Event('change', {bubbles: true})); })()");
        tab.until("document.querySelectorAll('#results > tbody > tr:not(.levels)').length === 2");
        tab.goTo(tab.value("location.href").asText());
        tab.until("document.querySelectorAll('#results > tbody > tr:not(.levels)').length === 2");
        tab.click("#filter-clear");
        tab.until("document.getElementById('pager').innerText.includes('of 24')");
    }

    @Test
    void chosenResultsAreDeletedAfterAQuestion() {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        open("/loadtest-history");
        tab.click("#results > tbody > tr:nth-of-type(1) input");
        tab.click("#results > tbody > tr:nth-of-type(3) input");
        tab.click("#delete");
        assertThat(tab.text("dialog")).contains("Delete these 2 results?");
        tab.press("Escape");
        assertThat(tab.text("#pager")).contains("of 24");
        tab.click("#delete");
        tab.click("dialog .danger");
        tab.until("document.getElementById('pager').innerText.includes('of 22')");
    }

    @Test
    void newTestShowsHowItGoesOnAndThenItsResult() throws Exception {
        try (StandInAgent agent = StandInAgent.start()) {
            server.collector("measured", agent.address(), "\"0.5\"");
            agent.isSilent();
            agent.tells("""
                    event: warm-up
                    data: {}

                    event: level
                    data: {"level": "50 %", "elapsedSeconds": 40.0, "plannedSeconds": 80.0, "unitsPerSec": 1500.0}

                    """);
            open("/loadtest-history");
            tab.click("#run-start");
            tab.until("document.getElementById('progress-text').innerText.includes('50 % busy, 1,500 work units')");
            assertThat(tab.value("document.getElementById('progress-bar').value")
                            .asDouble())
                    .isEqualTo(50);
            agent.speaks();
            tab.until("document.querySelector('tr.fresh')");
            assertThat(tab.text("tr.fresh")).contains("measured", "12,000", "1,500");
            assertThat(tab.text("#message")).contains("12,000 work units");
        }
    }

    @Test
    void testThatFailsSaysWhatTheServerSays() throws Exception {
        server.collector("absent", "127.0.0.1:1", "null");
        open("/loadtest-history");
        tab.click("#run-start");
        tab.until("document.getElementById('message').innerText.includes('cannot be reached')");
        assertThat(tab.text("#message")).contains("absent", "perfgate agent");
    }

    @Test
    void twoServersAreComparedByMouse() throws Exception {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        open("/loadtest");
        tab.click("#choice label:nth-of-type(4)");
        tab.click("#choice label:nth-of-type(2)");
        tab.until("document.querySelectorAll('#comparison canvas').length === 3");
        assertThat(tab.text("#verdict")).contains("compute-4 does 24.", "more work than general-4");
        assertThat(tab.text("#verdict")).contains("exceeds the noise of both");
        assertThat(tab.text("#table")).contains("general-4", "baseline", "$0.1920");
        assertThat(tab.text("#machines"))
                .contains("Memory", "16.00 GiB", "8.00 GiB")
                .doesNotContain("vCPUs");
        assertThat(tab.text("#machines-same")).contains("vCPUs 4", "Work unit version 1");
        assertThat(tab.value("location.search").asText()).contains("collector_ids=");
    }

    @Test
    void serverWithASingleResultHasUnknownNoise() throws Exception {
        try (StandInAgent agent = StandInAgent.start()) {
            for (String name : List.of("one", "two")) {
                String id = server.collector(name, agent.address(), "\"0.5\"");
                server.post("/api/v1/loadtests/run/" + id + "/", "").with(201);
            }
        }
        open("/loadtest");
        tab.click("#choice label:nth-of-type(1)");
        tab.click("#choice label:nth-of-type(2)");
        tab.until("!document.getElementById('comparison').hidden");
        assertThat(tab.text("#verdict"))
                .contains("whether that is more than noise is unknown", "single result of two and one")
                .contains("does as much work as");
    }

    @Test
    void resultOfANoisyMachineIsMarkedSo() throws Exception {
        try (StandInAgent agent = StandInAgent.start()) {
            for (String name : List.of("noisy", "quiet")) {
                String warnings = name.equals("noisy") ? "\"load average 3.2\"" : "";
                agent.answers(
                        200, StandInAgent.result(1200, ",\"workUnitVersion\":\"1\",\"warnings\":[" + warnings + "]"));
                String id = server.collector(name, agent.address(), "\"0.5\"");
                server.post("/api/v1/loadtests/run/" + id + "/", "").with(201);
            }
        }
        open("/loadtest-history");
        assertThat(tab.value("document.querySelectorAll('#results .verdict').length")
                        .asInt())
                .isEqualTo(1);
        tab.click("#results > tbody > tr:nth-of-type(3) button");
        assertThat(tab.text("#results tr.levels:not([hidden])")).contains("Noisy: load average 3.2", "12,000", "100 %");
        open("/loadtest");
        tab.click("#choice label:nth-of-type(1)");
        tab.click("#choice label:nth-of-type(2)");
        tab.until("!document.getElementById('comparison').hidden");
        assertThat(tab.text("#verdict .warning")).isEqualTo("noisy: measured on a noisy machine: load average 3.2.");
    }

    @Test
    void keyboardAloneComparesAndRanksByPrice() throws Exception {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        open("/loadtest");
        for (int i = 0; i < 5; i++) {
            tab.tabTo("e.closest('#choice') && !e.checked");
            tab.press(" ");
            if (tab.value("document.querySelectorAll('#choice :checked').length")
                            .asInt()
                    == 4) {
                break;
            }
        }
        assertThat(tab.value("document.querySelectorAll('#choice :disabled').length")
                        .asInt())
                .isEqualTo(4);
        tab.tabTo("e.id === 'by-price'");
        tab.press("Enter");
        tab.until("document.getElementById('bars-title').innerText === 'Work units per dollar per hour'");
        assertThat(tab.text("#table tbody tr:first-child")).contains("compute-8-arm", "93,415.44", "1");
        assertThat(tab.text("#verdict li:first-child"))
                .contains("compute-8-arm gives the most work for the money: 93,415.44");
    }

    @Test
    void levelsOfDifferentLengthAreConvertedBeforeTheyAreCompared() throws Exception {
        String shorter = server.collector("shorter", "a", "1");
        String longer = server.collector("longer", "b", "1");
        server.database().loadTests().add(UUID.fromString(shorter), ApiContract.figures("1", 1192, 1));
        server.database().loadTests().add(UUID.fromString(longer), ApiContract.figures("1", 8296, 8));
        open("/loadtest?collector_ids=" + shorter + "&collector_ids=" + longer + "&baseline=" + shorter);
        tab.until("!document.getElementById('comparison').hidden");
        assertThat(tab.text("#verdict"))
                .contains("longer does 13.0 % less work than shorter", "different lengths (1 s, 8 s)")
                .contains("converted to levels of 1 s");
        assertThat(tab.text("#table")).contains("1,192", "1,037");
        assertThat(tab.text("#machines")).contains("Seconds a level");
        assertThat(tab.value("location.search").asText()).doesNotContain("false");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void serverWithoutACostSaysWhyItHasNoRank() throws Exception {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        open("/loadtest");
        tab.click("#choice label:nth-of-type(7)");
        tab.click("#choice label:nth-of-type(8)");
        tab.until("document.querySelectorAll('#comparison canvas').length === 3");
        tab.click("#by-price");
        assertThat(tab.text("#bars-note")).isEqualTo("metal-16 has none: hourly_cost is missing.");
        assertThat(tab.text("#table tbody tr:first-child")).contains("shared-4", "196,280.00");
    }

    @Test
    void comparisonIsExportedAsCsv() throws Exception {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        Path downloads = Files.createDirectory(folder.resolve("downloads"));
        tab.downloadTo(downloads);
        open("/loadtest");
        tab.click("#choice label:nth-of-type(1)");
        tab.click("#choice label:nth-of-type(8)");
        tab.until("document.querySelectorAll('#comparison canvas').length === 3");
        tab.click("#export");
        Path file = downloads.resolve("comparison.csv");
        List<String> lines = lines(file);
        assertThat(lines.get(0)).startsWith("collector,name,vm_brand,vcpus").contains("units_10pct,units_20pct");
        assertThat(lines).hasSize(3);
        assertThat(lines.get(1)).contains(",shared-4,Budget Host shared s4,4,8.00,0.0250,3,4907,");
        assertThat(lines.get(2)).contains(",burst-2,");
    }

    @Test
    void collectorIsAddedChangedAndDeleted() throws Exception {
        open("/collectors");
        tab.click("#add");
        tab.type("web-1");
        tab.click("#hourly_cost");
        tab.type("cheap");
        tab.press("Enter");
        tab.until("document.getElementById('pcd_address-error') && document.getElementById('hourly_cost-error')");
        assertThat(tab.value("document.activeElement.id").asText()).isEqualTo("pcd_address");
        tab.type("10.0.0.7:8080");
        tab.value("document.getElementById('hourly_cost').value = '0.192'");
        tab.click("#pcd_apikey");
        tab.type("secret-key");
        tab.click("#form .primary");
        tab.until("document.getElementById('collectors').innerText.includes('$0.1920')");
        tab.click("#collectors td.buttons button");
        assertThat(tab.value("document.getElementById('pcd_apikey').value").asText())
                .isEmpty();
        tab.value("document.getElementById('vm_brand').value = 'Example c4'");
        tab.click("#form .primary");
        tab.until("document.getElementById('collectors').innerText.includes('Example c4')");
        JsonNode kept = server.get("/api/v1/collectors/").json().get(0);
        assertThat(kept.path("has_pcd_apikey").asBoolean()).as("the key stays").isTrue();
        tab.click("#collectors td.buttons .danger");
        tab.click("dialog[open] .danger");
        tab.until("document.getElementById('message').innerText === 'web-1 is deleted.'");
        assertThat(server.get("/api/v1/collectors/").json()).isEmpty();
    }

    @Test
    void trendsOfAScenarioLeadToARunWithItsGatesAndFigures() throws Exception {
        sendRun("checkout", "2026-11-20T07:00:00Z", "run-1");
        sendRun("checkout", "2026-11-20T08:00:00Z", "run-2");
        sendRun("search", "2026-11-19T08:00:00Z", "run-3");
        open("/runs");
        assertThat(tab.value("document.getElementById('scenario').value").asText())
                .isEqualTo("checkout");
        tab.until("document.querySelectorAll('#charts canvas').length === 3");
        assertThat(tab.text("#charts")).contains("response time", "Last run: P50 11 ms, ±0.0 % from the run before");
        assertThat(tab.text("#runs")).contains("fail", "main", "0123456789ab").doesNotContain("search");
        tab.click("#runs tbody a");
        tab.until("document.getElementById('gates')?.innerText.includes('error rate was 20 %')");
        assertThat(tab.value("location.search").asText()).isEqualTo("?run=run-2");
        assertThat(tab.text("#figures")).contains("response time", "POST /order", "12.9 ms");
        tab.click("#back");
        tab.until(
                "document.getElementById('scenario')?.value === 'checkout' && !document.getElementById('content').hidden");
        choose("#scenario", "all");
        tab.until("document.getElementById('runs').innerText.includes('search')");
        assertThat(tab.value("document.getElementById('trends').hidden").asBoolean())
                .isTrue();
    }

    @Test
    void pointOfATrendOpensItsRun() throws Exception {
        sendRun("checkout", "2026-11-20T07:00:00Z", "run-1");
        open("/runs");
        tab.until("document.querySelectorAll('#charts canvas').length === 3");
        tab.value("document.querySelector('#charts .plot').scrollIntoView({block: 'center'})");
        JsonNode place = tab.value("(() => { const plot = document.querySelector('#charts .plot');"
                + " const chart = echarts.getInstanceByDom(plot); const box = plot.getBoundingClientRect();"
                + " const [x, y] = chart.convertToPixel({seriesIndex: 0}, [0, chart.getOption().series[0].data[0].value]);"
                + " return [box.left + x, box.top + y]; })()");
        tab.clickAt(place.get(0).asDouble(), place.get(1).asDouble());
        tab.until("location.search === '?run=run-1'");
    }

    /** As a select element is used: by the name that is to be read. */
    private void choose(String selector, String name) {
        String value = tab.value("[...document.querySelector(" + json(selector) + ").options].find(one => one.text === "
                        + json(name) + ").value")
                .asText();
        tab.choose(selector, value);
    }

    /** A download takes a moment, which the browser does not tell. */
    private List<String> lines(Path file) throws IOException {
        for (int i = 0; i < 400; i++) {
            try (Stream<Path> there = Files.list(file.getParent())) {
                if (there.anyMatch(file::equals) && Files.size(file) > 0) {
                    return Files.readAllLines(file);
                }
            }
            tab.value("new Promise(resolve => setTimeout(resolve, 25))");
        }
        throw new AssertionError("there is no " + file);
    }
}
