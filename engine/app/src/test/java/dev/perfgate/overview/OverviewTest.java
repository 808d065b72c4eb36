package dev.perfgate.overview;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.load.LoadMetrics;
import dev.perfgate.measure.Distribution;
import dev.perfgate.report.console.Style;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Measurements;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.RunState;
import dev.perfgate.result.Timeline;
import dev.perfgate.result.Validity;
import dev.perfgate.result.verdict.GateReference;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.store.FolderStore;
import dev.perfgate.suite.SuiteListing;
import dev.perfgate.suite.SuiteListing.Entry;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class OverviewTest {
    private static final Instant START = Instant.parse("2026-11-21T08:00:00Z");
    private static final SuiteListing LISTING = new SuiteListing(List.of(
            new Entry(
                    "shop",
                    "http",
                    "5 users for 30s on http://shop",
                    Map.of("requests", 2),
                    Optional.empty(),
                    Map.of("team", "a"),
                    List.of("shop: p95 < 1 s"),
                    Optional.empty()),
            new Entry(
                    "other",
                    "http",
                    "1 user for 1 iteration",
                    Map.of("requests", 1),
                    Optional.empty(),
                    Map.of(),
                    List.of(),
                    Optional.empty())));

    @TempDir
    private Path root;

    @Test
    void scenarioIsShownWithItsGatesAndTheOneWithoutIsTold() {
        assertThat(ScenarioOverview.lines(LISTING, Style.PLAIN))
                .containsExactly(
                        "shop  5 users for 30s on http://shop",
                        "  http, 2 requests",
                        "  tags: team=a",
                        "  gate: shop: p95 < 1 s",
                        "",
                        "other  1 user for 1 iteration",
                        "  http, 1 request",
                        "  no gates");
    }

    @Test
    void scenariosAreAJsonObject() throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ScenarioOverview.writeJson(LISTING, out);
        assertThat(out.toString(StandardCharsets.UTF_8)).startsWith("""
            {
              "scenarios": [{
                "name": "shop",
                "type": "http",
                "load": "5 users for 30s on http://shop",
                "parts": {
                  "requests": 2
                },
                "tags": {
                  "team": "a"
                },
                "gates": ["shop: p95 < 1 s"]
              },\
            """);
    }

    @Test
    void runsAreShownNewestFirstAndTheRestIsCounted() {
        keep("a", 0, RunState.FINISHED, Validity.VALID, Verdict.Status.PASS);
        keep("b", 60, RunState.FINISHED, Validity.VALID, Verdict.Status.FAIL);
        keep("b", 120, RunState.PARTIAL, Validity.VALID);
        keep("b", 180, RunState.FINISHED, new Validity(List.of("busy"), List.of()));
        keep("b", 240, RunState.FINISHED, Validity.VALID);

        assertThat(RunOverview.below(root, List.of(), 4).lines(Style.PLAIN, ZoneOffset.UTC))
                .map(line -> line.replace(root.toString(), "."))
                .containsExactly(
                        "started              scenario  state     outcome        figures                              "
                                + "            notes  folder",
                        "2026-11-21 08:04:00  b         finished  NO GATES       response time p95 5 ms, requests 10,"
                                + " failures 0      0  ./b/240",
                        "2026-11-21 08:03:00  b         finished  INVALID        response time p95 5 ms, requests 10,"
                                + " failures 0      0  ./b/180",
                        "2026-11-21 08:02:00  b         partial   NOT COMPLETED  response time p95 5 ms, requests 10,"
                                + " failures 0      0  ./b/120",
                        "2026-11-21 08:01:00  b         finished  FAIL           response time p95 5 ms, requests 10,"
                                + " failures 0      0  ./b/60",
                        "and 1 more: --limit 5 shows all");
        assertThat(RunOverview.below(root, List.of("a"), 4).runs())
                .singleElement()
                .matches(run -> run.outcome() == Outcome.PASS);
    }

    @Test
    void folderWithoutRunsSaysSo() {
        assertThat(RunOverview.below(root, List.of(), 4).lines(Style.PLAIN, ZoneOffset.UTC))
                .containsExactly("there are no runs");
    }

    @Test
    void fileThatCannotBeReadIsNotHidden() throws IOException {
        Files.writeString(root.resolve("run.json"), "{");
        RunOverview overview = RunOverview.below(root, List.of(), 4);
        assertThat(overview.unreadable()).hasSize(1);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        overview.writeJson(out);
        assertThat(out.toString(StandardCharsets.UTF_8)).contains("\"runs\": [ ]", "\"unreadable\": [\"");
    }

    private void keep(String scenario, int second, RunState state, Validity validity, Verdict.Status... statuses) {
        Instant started = START.plusSeconds(second);
        Measurements measurements = new Measurements(
                List.of(
                        Metric.of(LoadMetrics.REQUESTS, "", 10),
                        Metric.of(LoadMetrics.FAILURES, "", 0),
                        Metric.of(
                                LoadMetrics.RESPONSE_TIME,
                                "",
                                Distribution.of(Distribution.NANOS_AS_MILLIS, new double[] {5}))),
                Timeline.EMPTY,
                List.of(),
                List.of(),
                List.of());
        RunContext context = new RunContext(
                Map.of(), RunContext.Source.UNKNOWN, Environment.UNKNOWN, RunContext.Workload.of("a load", "a load"));
        Run run = new Run(
                new RunInfo("id" + second, scenario, "http", started, started.plusSeconds(1), state, "0.1.0"),
                context,
                validity,
                measurements,
                List.of(),
                List.of(statuses).stream()
                        .map(status ->
                                Verdict.unjudged(GateReference.of(GateReference.Kind.LIMIT, "p95 < 1 s"), status, "so"))
                        .toList());
        new FolderStore().save(root.resolve(scenario).resolve(String.valueOf(second)), run);
    }
}
