package dev.perfgate.gate.check;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.gate.PastRuns;
import dev.perfgate.gate.Runs;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.gate.language.RunFigure;
import dev.perfgate.load.LoadOutline;
import dev.perfgate.result.MetricOutline;
import dev.perfgate.result.MetricOutline.PlannedStage;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.unit.Unit;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class GatePreflightTest {
    private final MetricOutline outline = LoadOutline.of(
            List.of("GET /items"),
            List.of("POST /pay"),
            List.of(
                    new PlannedStage(PlannedStage.name(0), "0 to 20 users in 10s", false),
                    new PlannedStage(PlannedStage.name(1), "20 users for 1m 00s", true)));

    @Test
    void requestThatTagsLeaveOutIsNoMistakeOfTheGate() {
        assertThat(GatePreflight.objection(GateParser.parse("shop / POST *: p95 < 1 s"), "shop", outline))
                .isEmpty();
    }

    @Test
    void stageThatTheLoadHasNotCostsNoLoad() {
        assertThat(objection("shop: p95 < 1 s during stage 3"))
                .contains(new GatePreflight.Objection(
                        "the load of 'shop' has no stage 'stage 3'",
                        "it has stage 1 (0 to 20 users in 10s) and stage 2 (20 users for 1m 00s)"));
        assertThat(objection("shop: p95 < 1 s during stage 2")).isEmpty();
        assertThat(objection("shop: p95 < 1 s during steady")).isEmpty();
        assertThat(objection("shop: p95 < 1 s during 20 users*")).isEmpty();
        assertThat(objection("shop: highest rate with p95 < 1 s > 5/s")).isEmpty();
    }

    @Test
    void gateThatCannotFailCostsNoLoad() {
        MetricOutline bounded = LoadOutline.of(List.of("GET /items"), List.of(), List.of())
                .within(LoadOutline.bounds(Optional.of(Duration.ofSeconds(2)), Duration.ofSeconds(10)));
        for (String line : List.of(
                "shop: stop when p95 > 1 us for 10 s",
                "shop: fail when p95>1us for 1m, continue as failed",
                "shop: max < 20 s",
                "shop: service time p99 <= 11 s",
                "shop: p95 target 1 s, critical 20 s",
                "shop: stop when p95 > 20 s for 1 s")) {
            assertThat(GatePreflight.objection(GateParser.parse(line), "shop", bounded))
                    .as(line)
                    .map(GatePreflight.Objection::message)
                    .get()
                    .asString()
                    .contains("the gate could never fail");
        }
        for (String line : List.of(
                "shop: stop when p95 > 1 us for 2 s",
                "shop: max < 9 s",
                "shop: max < 10 s",
                "shop: error rate < 5 %")) {
            assertThat(GatePreflight.objection(GateParser.parse(line), "shop", bounded))
                    .as(line)
                    .isEmpty();
        }
    }

    @Test
    void loadThatIsAlwaysTheSameHasNoStages() {
        MetricOutline same = LoadOutline.of(List.of("GET /items"), List.of(), List.of());
        String remedy = "write a gate on the whole run; only a load in stages has some";
        assertThat(GatePreflight.objection(GateParser.parse("shop: p95 < 1 s during steady"), "shop", same))
                .contains(new GatePreflight.Objection("the load of 'shop' has no stage 'steady'", remedy));
        assertThat(GatePreflight.objection(GateParser.parse("shop: highest rate with p95 < 1 s > 5/s"), "shop", same))
                .contains(new GatePreflight.Objection("the load of 'shop' has no stages", remedy));
    }

    @Test
    void seriesThatTheTimelineWillNotHaveCostsNoLoad() {
        assertThat(objection("shop: conections slope < 1/min"))
                .contains(new GatePreflight.Objection(
                        "the timeline of 'shop' has no 'conections'", "did you mean 'connections'?"));
        assertThat(objection("shop: memory of api slope < 1 MB/min"))
                .map(GatePreflight.Objection::message)
                .contains("the timeline of 'shop' has no 'memory of 'api''");
        MetricOutline watched = outline.beside(List.of("api"), List.of(Runs.metric("memory", Unit.BYTES)));
        assertThat(GatePreflight.objection(GateParser.parse("shop: memory of api slope < 1 MB/min"), "shop", watched))
                .isEmpty();
        assertThat(GatePreflight.objection(GateParser.parse("shop: memory of db slope < 1 MB/min"), "shop", watched))
                .isPresent();
        assertThat(GatePreflight.objection(GateParser.parse("shop: memory slope < 1 MB/min"), "shop", watched))
                .isPresent();
        assertThat(GatePreflight.objection(GateParser.parse("shop: memory < 1 MB"), "shop", watched))
                .contains(new GatePreflight.Objection(
                        "'memory' is measured of single parts of 'shop'",
                        "write 'memory of PART', with one of GET /items and api"));
        assertThat(objection("shop: in flight slope < 1/min")).isEmpty();
        assertThat(objection("shop: p95 slope < 5 ms/min")).isEmpty();
    }

    @Test
    void figureThatIsNeitherBetterNorWorseHasNoRegression() {
        assertThat(objection("shop: requests no regression"))
                .contains(new GatePreflight.Objection(
                        "'requests' is neither better nor worse when it changes: it has no regression",
                        "write 'within 10 % of previous' for a figure that must stay"));
        assertThat(objection("shop: rate no regression")).isEmpty();
        assertThat(objection("shop: no regression")).isEmpty();
        assertThat(objection("shop: requests within 10 % of previous")).isEmpty();
    }

    @Test
    void figureThatSaysTooLittleOrTooMuchCostsNoRun() {
        MetricOutline command = new MetricOutline(
                        List.of(Runs.metric("wall", Unit.MILLISECONDS), Runs.metric("runs", Unit.COUNT)),
                        List.of(),
                        List.of())
                .withDistributions(List.of(Runs.metric("wall", Unit.MILLISECONDS)));
        assertThat(GatePreflight.objection(GateParser.parse("build: wall < 1 s"), "build", command))
                .contains(new GatePreflight.Objection(
                        "'wall' is a distribution: the gate must say which figure of it",
                        "write for example 'p95 of wall'"));
        assertThat(GatePreflight.objection(GateParser.parse("build: p95 of runs > 1"), "build", command))
                .contains(new GatePreflight.Objection("'runs' is one figure, and has no p95", "write 'runs' alone"));
        for (String sound : List.of("wall p95 < 1 s", "runs > 1", "no regression", "p95 < 1 s")) {
            assertThat(GatePreflight.objection(GateParser.parse("build: " + sound), "build", command))
                    .as(sound)
                    .isEmpty();
        }
    }

    @Test
    void partsThatAreNoRequestsAreNotCalledSo() {
        MetricOutline cpu = new MetricOutline(
                List.of(Runs.metric("units", Unit.COUNT)), List.of(Runs.metric("units", Unit.COUNT)), List.of("50 %"));
        assertThat(GatePreflight.objection(GateParser.parse("cpu / 60 %: units > 5"), "cpu", cpu))
                .map(GatePreflight.Objection::message)
                .contains("'cpu' has no part '60 %'");
        assertThat(PastRuns.judge("checkout / 60 %: latency < 5", PastRuns.latency(), PastRuns.run(0, 5)))
                .first()
                .extracting(Verdict::reason)
                .isEqualTo("no part matches '60 %': the run has no figures of single parts");
    }

    private Optional<GatePreflight.Objection> objection(String gate) {
        return GatePreflight.objection(GateParser.parse(gate), "shop", outline);
    }

    @Test
    void figureOfAComparisonIsKnownOrNotBeforeTheRuns() {
        assertThat(GatePreflight.objection(RunFigure.parse("p95"), "shop", outline))
                .isEmpty();
        assertThat(GatePreflight.objection(RunFigure.parse("service time p99"), "shop", outline))
                .isEmpty();
        assertThat(GatePreflight.objection(RunFigure.parse("wibble"), "shop", outline))
                .get()
                .asString()
                .contains("runs of 'shop' have no 'wibble'", "they have: requests, failures");
        assertThat(GatePreflight.objection(RunFigure.parse("requests"), "shop", outline))
                .contains(new GatePreflight.Objection(
                        "'requests' is neither better nor worse", "name a figure that is, such as p95"));
    }

    @Test
    void requestThatNoTaskHasIs() {
        assertThat(GatePreflight.objection(GateParser.parse("shop / GET /item: p95 < 1 s"), "shop", outline))
                .contains(
                        new GatePreflight.Objection("'shop' has no request 'GET /item'", "did you mean 'GET /items'?"));
    }
}
