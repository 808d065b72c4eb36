package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.store.jdbc.LoadTest;
import dev.perfgate.store.jdbc.Slice;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.junit.jupiter.api.Test;

/** Results in lists and side by side. */
abstract class ResultsContract extends CollectorsContract {
    @Test
    void listIsAPlainArrayNewestFirstAndGoesOnByLink() throws Exception {
        String id = filled("plain", 5);
        Reply all = server().get(LOADTESTS + "?collector=" + id).with(200);
        assertThat(all.json().isArray()).isTrue();
        assertThat(maxima(all.json())).containsExactly(50L, 40L, 30L, 20L, 10L);
        assertThat(all.header("Link")).isEmpty();
        List<Long> found = new ArrayList<>();
        String next = LOADTESTS + "?page_size=2&collector=" + id;
        while (!next.isEmpty()) {
            Reply part = server().get(next).with(200);
            found.addAll(maxima(part.json()));
            next = part.header("Link")
                    .map(link -> link.replaceFirst("<(.*)>; rel=\"next\"", "$1"))
                    .orElse("");
        }
        assertThat(found).containsExactly(50L, 40L, 30L, 20L, 10L);
    }

    @Test
    void pagesHaveCountAndLinks() throws Exception {
        String id = filled("paged", 5);
        Reply page =
                server().get(LOADTESTS + "?page=2&page_size=2&collector=" + id).with(200);
        assertThat(names(page.json())).containsExactly("count", "next", "previous", "results");
        assertThat(page.json().path("count").asInt()).isEqualTo(5);
        assertThat(maxima(page.json().path("results"))).containsExactly(30L, 20L);
        assertThat(page.header("Link").orElse("")).contains("rel=\"next\"", "rel=\"prev\"");
        assertThat(maxima(server().get(page.json().path("next").asText()).json().path("results")))
                .containsExactly(10L);
        assertThat(maxima(server().get(page.json().path("previous").asText())
                        .json()
                        .path("results")))
                .containsExactly(50L, 40L);
        server().get(LOADTESTS + "?page=4&page_size=2&collector=" + id).problem(404, "page 4", "3");
        server().get(LOADTESTS + "?page=0").problem(400, "page");
        server().get(LOADTESTS + "?page_size=1001").problem(400, "page_size", "1000");
        assertThat(server().get(LOADTESTS + "?page=1&collector=" + UUID.randomUUID())
                        .json()
                        .path("count")
                        .asInt())
                .isZero();
    }

    @Test
    void linksLeadBackToWhereTheClientCameFrom() throws Exception {
        filled("linked", 3);
        String list = LOADTESTS + "?page_size=1";
        assertThat(server().get(list).header("Link").orElse("")).startsWith("<" + server().url() + LOADTESTS + "?");
        Reply behindProxy = server().send(server().request(list)
                .header("Authorization", "Bearer " + server().reader())
                .header("X-Forwarded-Proto", "https")
                .build());
        assertThat(behindProxy.with(200).header("Link").orElse("")).startsWith("<" + LOADTESTS + "?page_size=1&after=");
        ServerOptions told = ServerOptions.defaults().withPort(0).withPublicUrl("https://perf.example/");
        try (ApiServer published = ApiServer.start(told, server().database(), Clock.systemUTC())) {
            Reply page = server().get(published.url() + LOADTESTS + "?page=1&page_size=1");
            assertThat(page.with(200).json().path("next").asText())
                    .isEqualTo("https://perf.example" + LOADTESTS + "?page_size=1&page=2");
        }
    }

    @Test
    void resultsAreFilteredByCollectorAndTime() throws Exception {
        String first = filled("filtered-1", 3);
        String second = filled("filtered-2", 1);
        assertThat(server().get(LOADTESTS + "?collector=" + first + "&collector=" + second)
                        .json())
                .hasSize(4);
        assertThat(server().get(LOADTESTS + "?collector=" + first + "," + second)
                        .json())
                .hasSize(4);
        String of = LOADTESTS + "?collector=" + first;
        assertThat(maxima(
                        server().get(of + "&created_after=2026-01-02T00:00:00Z").json()))
                .containsExactly(30L, 20L);
        assertThat(maxima(server().get(of + "&created_at__lte=2026-01-02").json()))
                .containsExactly(20L, 10L);
        assertThat(maxima(server().get(
                                of + "&created_after=2026-01-02T00:00:00+02:00&created_before=2026-01-02T12:00:00Z")
                        .json()))
                .containsExactly(20L);
        server().get(LOADTESTS + "?created_after=yesterday").problem(400, "created_after", "yesterday");
    }

    @Test
    void timesAreTakenAsDjangoTakesThem() throws Exception {
        String of = LOADTESTS + "?collector=" + filled("timed", 3) + "&created_after=";
        for (String time : List.of(
                "2026-01-02T00:00:00",
                "2026-01-02%2000:00:00",
                "2026-01-02T00:00:00%2B00:00",
                "2026-01-02T00:00:00+00:00")) {
            assertThat(maxima(server().get(of + time).with(200).json()))
                    .as(time)
                    .containsExactly(30L, 20L);
        }
        server().get(of + "-999999-01-01T00:00:00Z").problem(400, "created_after");
    }

    @Test
    void filterThatIsNotUnderstoodIsNotLeftOut() throws Exception {
        server().get(LOADTESTS + "?collectors=x").problem(400, "did you mean 'collector'?");
        server().get(LOADTESTS + "?created_at__gt=2026-01-01").problem(400, "created_at__gte");
        server().get(LOADTESTS + "?format=json&ordering=-created_at").with(200);
        server().get(RUNS + "?verdict=fail").problem(400, "'verdict'", "scenario, type, branch");
        server().get(RUNS + "?scenario=%00").problem(400, "scenario", "null character");
        server().get(RUNS + "trend/?scenario=a%27b&metric=x%00").problem(400, "metric");
    }

    @Test
    void listThatCannotGoOnSaysSo() throws Exception {
        String id = filled("shrinking", 3);
        String next = server().get(LOADTESTS + "?page_size=2&collector=" + id)
                .header("Link")
                .orElseThrow()
                .replaceFirst("<(.*)>; rel=\"next\"", "$1");
        String last = next.replaceFirst(".*after=([0-9a-f-]+).*", "$1");
        assertThat(maxima(server().get(next).with(200).json())).containsExactly(10L);
        server().call("DELETE", LOADTESTS + last + "/", "", server().admin()).with(204);
        server().get(next).problem(410, last, "start again");
    }

    @Test
    void comparisonTakesFormsAndSaysWhatItWants() throws Exception {
        String one = filled("form-1", 3);
        String two = filled("form-2", 1);
        Reply form = server().send(server().request(LOADTESTS + "compare/")
                .header("Authorization", "Bearer " + server().reader())
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString("collector_ids=" + one + "&collector_ids=" + two))
                .build());
        assertThat(column(form.with(200).json(), "collector")).containsExactly(one, two);
        String ids = "{\"collector_ids\":[\"" + one + "\",\"" + two + "\"],\"of\":\"";
        assertThat(server().post(LOADTESTS + "compare/", ids + "median\"}")
                        .with(200)
                        .json()
                        .get(0)
                        .path("runs")
                        .asInt())
                .isEqualTo(3);
        server().post(LOADTESTS + "compare/", ids + "best\"}").problem(400, "'best'");
        server().post(LOADTESTS + "compare/", "{\"collector_ids\":\"x\"}").problem(400, "must be a list");
        assertThat(server().post(LOADTESTS + "compare/", "").problem(400).toString())
                .doesNotContain("name");
    }

    @Test
    void sqlInFiltersIsOnlyText() throws Exception {
        String attack = "%27%20OR%201=1;%20DROP%20TABLE%20collectors;--";
        server().get(LOADTESTS + "?collector=" + attack).problem(400, "collector");
        server().get(LOADTESTS + "?after=" + attack).problem(400, "after");
        server().get(COLLECTORS + attack + "/").problem(404);
        assertThat(server().get(RUNS + "?scenario=" + attack + "&branch=" + attack)
                        .with(200)
                        .json())
                .isEmpty();
        server().get(RUNS + "trend/?scenario=x&metric=" + attack + "&scope=" + attack + "&statistic=" + attack)
                .problem(404, "no run of scenario 'x'");
        assertThat(server().get(RUNS + attack + "/").status()).isEqualTo(404);
        server().get(COLLECTORS).with(200);
    }

    @Test
    void comparisonRanksByPricePerformance() throws Exception {
        String cheap = server().collector("cheap", "a", "\"0.1\"");
        String dear = server().collector("dear", "b", "\"3\"");
        String free = server().collector("free", "c", "0");
        String unpriced = server().collector("unpriced", "d", "null");
        String untested = server().collector("untested", "e", "1");
        add(cheap, "1", 100, 300, 200);
        add(dear, "1", 1000);
        add(free, "1", 1000);
        add(unpriced, "1", 1000);
        String ids = "?collector_ids=" + String.join("&collector_ids=", dear, cheap, free, unpriced, untested);
        JsonNode latest = server().get(LOADTESTS + "compare/" + ids).with(200).json();
        assertThat(column(latest, "collector")).containsExactly(dear, cheap, free, unpriced, untested);
        assertThat(column(latest, "max_work_units")).containsExactly("1000", "200", "1000", "1000", "null");
        assertThat(column(latest, "hourly_cost")).containsExactly("3.0000", "0.1000", "0.0000", "null", "1.0000");
        assertThat(column(latest, "price_performance")).containsExactly("333.33", "2000.00", "null", "null", "null");
        assertThat(column(latest, "rank")).containsExactly("2", "1", "null", "null", "null");
        assertThat(column(latest, "price_performance_missing"))
                .containsExactly(
                        "null", "null", "hourly_cost is 0", "hourly_cost is missing", "there is no result yet");
        assertThat(latest.get(0).path("price_performance").isTextual()).isTrue();
        String posted = "{\"collector_ids\": [\"" + dear + "\", \"" + cheap + "\"]}";
        JsonNode two = server().call("POST", LOADTESTS + "compare/", posted, server().reader())
                .with(200)
                .json();
        assertThat(column(two, "rank")).containsExactly("2", "1");
        add(cheap, "1", 300);
        JsonNode median =
                server().get(LOADTESTS + "compare/" + ids + "&of=median").json();
        assertThat(median.get(1).path("max_work_units").asLong())
                .as("median of 300, 200, 300")
                .isEqualTo(300);
        assertThat(median.get(1).path("runs").asInt()).isEqualTo(3);
    }

    @Test
    void comparisonSaysWhenWorkUnitsDiffer() throws Exception {
        String known = server().collector("known", "a", "1");
        String old = server().collector("older", "b", "1");
        add(known, "1", 100);
        add(old, LoadTest.Figures.UNKNOWN_VERSION, 100);
        JsonNode both = server().get(LOADTESTS + "compare/?collector_ids=" + known + "," + old)
                .json();
        assertThat(both.get(0).path("warnings").toString()).contains("different work units", "1, unknown");
        assertThat(both.get(1).path("warnings").toString()).contains("does not name its work unit");
    }

    @Test
    void serversMeasuredWithLevelsOfDifferentLengthAreRankedBySecond() throws Exception {
        String shorter = server().collector("shorter", "a", "1");
        String longer = server().collector("longer", "b", "1");
        server().database().loadTests().add(UUID.fromString(shorter), figures("1", 1037, 1));
        server().database().loadTests().add(UUID.fromString(longer), figures("1", 8000, 8));
        String compare = LOADTESTS + "compare/?collector_ids=" + shorter + "," + longer;
        JsonNode both = server().get(compare).with(200).json();
        assertThat(column(both, "rank")).containsExactly("1", "2");
        assertThat(column(both, "max_work_units")).containsExactly("1037", "8000");
        assertThat(column(both, "units_per_sec")).containsExactly("1037.0", "1000.0");
        assertThat(column(both, "seconds_per_level")).containsExactly("1.0", "8.0");
        assertThat(both.get(0).path("warnings").toString()).contains("different lengths (1 s, 8 s)", "units_per_sec");
        assertThat(both.get(1).path("warnings")).hasSize(1);
        server().database().loadTests().add(UUID.fromString(shorter), figures("1", 8800, 8));
        JsonNode alike = server().get(compare + "&of=median").with(200).json();
        assertThat(alike.get(0).path("warnings")).isEmpty();
        assertThat(alike.get(0).path("runs").asInt())
                .as("the one of 1 s is in no median")
                .isEqualTo(1);
        assertThat(column(alike, "rank")).containsExactly("1", "2");
    }

    @Test
    void comparisonNeedsTwoKnownCollectors() throws Exception {
        String one = server().collector("lonely", "a", "1");
        server().get(LOADTESTS + "compare/?collector_ids=" + one).problem(400, "from 2");
        server().get(LOADTESTS + "compare/").problem(400, "collector_ids");
        server().get(LOADTESTS + "compare/?collector_ids=" + one + "&collector_ids=" + UUID.randomUUID())
                .problem(404);
        server().post(LOADTESTS + "compare/", "{\"collector_ids\": [\"x\"]}").problem(400, "'x'");
        server().get(LOADTESTS + "compare/?of=best&collector_ids=" + one + "," + one)
                .problem(400);
    }

    @Test
    void samplesShowEightServersOnce() throws Exception {
        assertThat(SampleData.fill(server().database(), Instant.parse("2026-11-21T00:00:00Z")))
                .isEqualTo(8);
        assertThat(SampleData.fill(server().database(), Instant.parse("2026-11-22T00:00:00Z")))
                .isZero();
        List<String> ids = server().database().collectors().list(new Slice.After(Optional.empty(), 1000)).stream()
                .filter(collector -> collector.description().pcdAddress().endsWith(".sample.invalid:8080"))
                .map(collector -> collector.id().toString())
                .toList();
        JsonNode compared = server().get(LOADTESTS + "compare/?of=median&collector_ids=" + String.join(",", ids))
                .with(200)
                .json();
        assertThat(column(compared, "runs")).hasSize(8).containsOnly("3");
        assertThat(column(compared, "rank")).containsOnlyOnce("1", "7", "null");
    }
}
