package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.store.jdbc.LoadTest;
import dev.perfgate.store.jdbc.LoadTests;
import dev.perfgate.store.jdbc.Slice;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** What pages say when there is nothing to show, and how they look. */
final class DashboardStatesIT extends DashboardFixture {
    private static final String HOSTILE = "<script>window.hacked = 1</script><img src=x onerror=\"window.hacked = 1\">";

    @Test
    void pageWithoutATokenAsksForOneByKeyboard() {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        tab.goTo(server.url() + "/loadtest-history");
        tab.until("document.getElementById('state').dataset.kind === 'token-missing'");
        assertThat(tab.text("#state")).contains("A token is needed", "perfgate token NAME --scope read");
        tab.tabTo("e.id === 'token'");
        tab.type(server.reader());
        tab.press("Enter");
        tab.until("!document.getElementById('content').hidden");
        assertThat(tab.text("#pager")).contains("of 24");
        assertThat(tab.value("JSON.stringify(localStorage) + document.cookie").asText())
                .doesNotContain(server.reader());
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void wrongTokenIsSaidToBeWrong() {
        tab.goTo(server.url() + "/runs");
        tab.until("document.getElementById('token')");
        tab.click("#token");
        tab.type("perfgate_wrong");
        tab.click("#state .primary");
        tab.until("document.getElementById('state').dataset.kind === 'token-invalid'");
        assertThat(tab.text("#state")).contains("The token is not valid", "The token is unknown");
    }

    @Test
    void tokenThatMayNotDeleteIsToldSo() {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        open("/collectors");
        tab.value("sessionStorage.setItem('perfgate.token', " + json(server.reader()) + ")");
        tab.click("#collectors td.buttons .danger");
        tab.click("dialog[open] .danger");
        tab.until("document.getElementById('message').innerText.includes('may only read')");
        assertThat(tab.value("document.getElementById('content').hidden").asBoolean())
                .isFalse();
    }

    @Test
    void serverThatIsGoneIsNotTakenForAnEmptyStore() {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        tab.goTo(server.url() + "/loadtest");
        tab.until("document.getElementById('token')");
        tab.offline(true);
        tab.click("#token");
        tab.type(server.reader());
        tab.press("Enter");
        tab.until("document.getElementById('state').dataset.kind === 'unreachable'");
        assertThat(tab.text("#state")).contains("The server cannot be reached", "perfgate serve");
        tab.offline(false);
        tab.click("#state .primary");
        tab.until("!document.getElementById('content').hidden");
    }

    @Test
    void emptyStoreSaysWhatToDo() {
        for (String page : List.of("/", "/loadtest-history", "/loadtest", "/runs")) {
            open(page);
            assertThat(tab.text("#state"))
                    .as(page)
                    .contains("No results yet")
                    .containsAnyOf("no load tests", "No load tests", "no runs");
        }
        assertThat(tab.text("#state")).contains("perfgate run --push " + server.url());
        open("/collectors");
        assertThat(tab.text("#collectors")).contains("No collectors yet");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void nameFromOutsideStaysText() throws Exception {
        try (StandInAgent agent = StandInAgent.start()) {
            agent.answers(200, StandInAgent.result(100, "").replace("node-1", HOSTILE.replace("\"", "\\\"")));
            List<String> ids = new ArrayList<>();
            for (String cost : List.of("1", "2")) {
                String body = "{\"name\": " + json(HOSTILE) + ", \"pcd_address\": " + json(agent.address())
                        + ", \"hourly_cost\": " + cost + ", \"vm_brand\": " + json(HOSTILE) + "}";
                ids.add(server.post("/api/v1/collectors/", body)
                        .with(201)
                        .json()
                        .path("id")
                        .asText());
                server.post("/api/v1/loadtests/run/" + ids.get(ids.size() - 1) + "/", "")
                        .with(201);
            }
            sendRun("<b>bold</b>", "2026-11-20T07:00:00Z", "run-1");
            List<String> pages = new ArrayList<>(PAGES);
            pages.add("/loadtest?collector_ids=" + ids.get(0) + "&collector_ids=" + ids.get(1));
            pages.add("/runs?run=run-1");
            for (String page : pages) {
                open(page);
                assertThat(tab.value("[...document.querySelectorAll('main img, main script, main b')].length")
                                .asInt())
                        .as(page)
                        .isZero();
                assertThat(tab.value("window.hacked === undefined").asBoolean()).isTrue();
            }
            open("/collectors");
            assertThat(tab.text("#collectors")).contains(HOSTILE);
            open("/runs");
            assertThat(tab.text("#runs")).contains("<b>bold</b>");
            assertThat(tab.complaints()).isEmpty();
        }
    }

    @Test
    void manyResultsArePagedThrough() {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        UUID collector = server.database()
                .loadTests()
                .list(LoadTests.Filter.ALL, new Slice.Page(1, 1))
                .get(0)
                .collector();
        server.database().loadTests().addAll(tests(collector, 5000));
        open("/loadtest-history");
        assertThat(tab.text("#pager")).contains("1–50 of 5,024");
        assertThat(tab.value("document.querySelectorAll('#results > tbody > tr:not(.levels)').length")
                        .asInt())
                .isEqualTo(50);
        tab.click("#pager button:last-of-type");
        tab.until("document.getElementById('pager').innerText.includes('5,001–5,024 of 5,024')");
        assertThat(tab.value("location.search").asText()).isEqualTo("?page=101");
        tab.click("#pager button:nth-of-type(2)");
        tab.until("document.getElementById('pager').innerText.includes('4,951–5,000')");
        assertThat(tab.complaints()).isEmpty();
    }

    @Test
    void everyPageFitsAPhoneAndCanBeReadInBothThemes() throws Exception {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        sendRun("checkout", "2026-11-20T07:00:00Z", "run-1");
        List<String> pages = new ArrayList<>(PAGES);
        pages.add("/runs?run=run-1");
        pages.add("/loadtest?"
                + server.get("/api/v1/collectors/?page_size=4").json().findValuesAsText("id").stream()
                        .map(id -> "collector_ids=" + id)
                        .reduce((one, other) -> one + "&" + other)
                        .orElseThrow());
        for (String theme : List.of("light", "dark")) {
            for (int width : new int[] {1280, 360}) {
                tab.size(width, 800).prefers(theme);
                for (String page : pages) {
                    open(page);
                    String what = page + ", " + theme + ", " + width;
                    assertThat(tab.value("document.documentElement.dataset.theme")
                                    .asText())
                            .as(what)
                            .isEqualTo(theme);
                    assertThat(tab.value("document.documentElement.scrollWidth").asInt())
                            .as(what)
                            .isLessThanOrEqualTo(width);
                    assertThat(strings(contrast())).as(what).isEmpty();
                    assertThat(strings(unnamed())).as(what).isEmpty();
                    assertThat(tab.complaints()).as(what).isEmpty();
                }
            }
        }
    }

    @Test
    void chosenThemeStaysOnTheNextPage() {
        SampleData.fill(server.database(), Instant.parse("2026-11-21T12:00:00Z"));
        tab.prefers("light");
        open("/collectors");
        tab.click("#theme-button");
        open("/loadtest-history");
        assertThat(tab.value("document.documentElement.dataset.theme").asText()).isEqualTo("dark");
        assertThat(tab.text("#theme-button")).isEqualTo("Light theme");
    }

    /** Texts with less than 4.5:1 on what lies behind them. */
    private static String contrast() {
        return script("contrast.js");
    }

    /** Controls, images and tables that a screen reader could not name. */
    private static String unnamed() {
        return script("unnamed.js");
    }

    private List<String> strings(String script) {
        List<String> found = new ArrayList<>();
        tab.value(script).forEach(one -> found.add(one.asText()));
        return found;
    }

    private static String script(String name) {
        try (InputStream in = DashboardStatesIT.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static List<LoadTest> tests(UUID collector, int count) {
        List<LoadTest> tests = new ArrayList<>();
        LoadTest.Figures figures = new LoadTest.Figures(
                Collections.nCopies(LoadTest.Figures.LEVELS, 100L),
                100,
                100,
                12.5,
                LoadTest.Machine.of("node", 4),
                LoadTest.Conditions.UNKNOWN,
                "1");
        for (int i = 0; i < count; i++) {
            tests.add(new LoadTest(
                    UUID.randomUUID(),
                    collector,
                    figures,
                    Instant.parse("2026-01-01T00:00:00Z").plusSeconds(i)));
        }
        return tests;
    }
}
