package dev.perfgate.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryDecision.Kind;
import dev.perfgate.trend.Trend.Course;
import dev.perfgate.trend.Trend.Point;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.IntToDoubleFunction;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TrendTest {
    private static final TrendQuery.Series P95 = new TrendQuery.Series("checkout", Builds.P95);
    private static final TrendQuery.Series RATE = new TrendQuery.Series("checkout", Builds.RATE);

    @TempDir
    Path root;

    private TrendIndex index = new TrendIndex(Path.of(""), "");

    @BeforeEach
    void makeIndex() {
        index = new TrendIndex(root, "job shop");
    }

    @Test
    void courseHasEveryBuildOfItsBranch() {
        for (int i = 1; i <= 30; i++) {
            index.append(Builds.build(i, "", i % 3 == 0 ? "feature" : "main", i));
        }
        Course course = course(TrendQuery.of("", List.of(P95)).ofBranch("feature"));

        assertThat(course.points())
                .extracting(Point::value)
                .containsExactly(3.0, 6.0, 9.0, 12.0, 15.0, 18.0, 21.0, 24.0, 27.0, 30.0);
        assertThat(course.points().get(0).result().build()).isEqualTo(3);
        assertThat(course.stretch()).isEqualTo(1);
        assertThat(course.limits()).singleElement().satisfies(limit -> {
            assertThat(limit.value()).isEqualTo(200);
            assertThat(limit.gate()).isEqualTo("checkout: p95 < 200 ms");
        });
    }

    @Test
    void longCourseKeepsItsPeaksAndItsNewestBuild() {
        Random random = new Random(5);
        double[] values = random.doubles(5000, 50, 60).toArray();
        values[1234] = 900;
        values[4321] = 1;
        Thinner thinner = new Thinner(200);
        for (int i = 0; i < values.length; i++) {
            thinner.add(new Point(Builds.build(i, values[i]), values[i]));
        }

        List<Point> points = thinner.points();
        assertThat(points).hasSizeBetween(90, 201);
        assertThat(points).extracting(Point::value).contains(900.0, 1.0);
        assertThat(points)
                .extracting(point -> point.result().build())
                .isSorted()
                .endsWith(4999)
                .doesNotHaveDuplicates();
        assertThat(thinner.count()).isEqualTo(5000);
        int stretch = thinner.stretch();
        for (int from = 0; from < values.length; from += stretch) {
            double[] part = Arrays.copyOfRange(values, from, Math.min(values.length, from + stretch));
            assertThat(points)
                    .extracting(Point::value)
                    .contains(Arrays.stream(part).min().orElseThrow())
                    .contains(Arrays.stream(part).max().orElseThrow());
        }
    }

    @Test
    void thinningKeepsAllThatFit() {
        for (int count = 1; count <= 200; count++) {
            Thinner thinner = new Thinner(200);
            List<Double> all = new ArrayList<>();
            for (int i = 0; i < count; i++) {
                double value = (i * 7919) % 211;
                all.add(value);
                thinner.add(new Point(Builds.build(i, value), value));
            }
            assertThat(thinner.points()).extracting(Point::value).containsExactlyElementsOf(all);
            assertThat(thinner.stretch()).isEqualTo(1);
        }
    }

    @Test
    void changeNamesTheBuildsAndRevisionsBetweenWhichItLies() {
        Random random = new Random(2);
        appendAll(80, i -> (i < 60 ? 100 : 130) * (1 + random.nextGaussian() * 0.01));

        Course course = course(TrendQuery.of("", List.of(P95)));

        assertThat(course.changes().runs()).isEqualTo(80);
        assertThat(course.changes().found()).singleElement().satisfies(change -> {
            assertThat(change.worse()).isTrue();
            assertThat(change.before().build()).isEqualTo(59);
            assertThat(change.at().build()).isEqualTo(60);
            assertThat(change.at().run().source().revision()).isEqualTo("rev-60-0123456789");
            assertThat(change.alarmed().build()).isBetween(62, 66);
            assertThat(change.shift().relativeShift()).isBetween(0.27, 0.33);
        });
    }

    @Test
    void forgottenRunsAndOtherMachinesAreNotJudged() {
        appendAll(30, i -> 100);
        index.history(31, "")
                .append(new HistoryDecision(Kind.FORGET, "checkout", "run-5", Builds.FIRST, "ann", "disk full"));

        assertThat(course(TrendQuery.of("", List.of(P95))).changes().runs()).isEqualTo(29);
    }

    @Test
    void trendIsWrittenAsJson() throws IOException {
        Random random = new Random(2);
        appendAll(80, i -> (i < 60 ? 100 : 130) * (1 + random.nextGaussian() * 0.01));
        index.history(81, "")
                .append(new HistoryDecision(Kind.ACCEPT, "checkout", "run-79", Builds.FIRST, "ann", "TLS"));

        JsonNode json = json(index.trend(TrendQuery.of("", List.of(P95, RATE))));

        JsonNode series = json.path("series").path(0);
        assertThat(json.path("series")).hasSize(2);
        assertThat(series.path("unit").asText()).isEqualTo("ms");
        assertThat(series.path("direction").asText()).isEqualTo("lower");
        assertThat(series.path("points")).hasSize(80);
        assertThat(series.path("points").path(79).path(0).asInt()).isEqualTo(79);
        assertThat(series.path("limits").path(0).path("value").asInt()).isEqualTo(200);
        JsonNode change = series.path("changes").path(0);
        JsonNode at = json.path("runs").path(change.path("at").asInt());
        assertThat(at.path("build").asInt()).isEqualTo(60);
        assertThat(at.path("revision").asText()).isEqualTo("rev-60-01234");
        assertThat(at.path("outcome").asText()).isEqualTo("pass");
        assertThat(at.path("time").asLong())
                .isEqualTo(Builds.FIRST.plusSeconds(3600 * 60).toEpochMilli());
        assertThat(json.path("decisions").path(0).path("by").asText()).isEqualTo("ann");
        assertThat(json.path("runs")).hasSize(80);
        assertThat(json.path("notes")).isEmpty();
    }

    @Test
    void figuresAreListedForTheChoiceOnAPage() throws IOException {
        index.append(Builds.build(1, 1));
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TrendJson.writeFigures(index.figures(), out);

        assertThat(new ObjectMapper().readTree(out.toByteArray()).path("figures"))
                .hasSize(2)
                .first()
                .hasToString(
                        "{\"scenario\":\"checkout\",\"metric\":\"response_time\",\"scope\":\"\",\"statistic\":\"p95\",\"unit\":\"ms\",\"direction\":\"lower\"}");
    }

    @Test
    void figureThatNoBuildHasIsLeftOut() {
        index.append(Builds.build(1, 1));

        assertThat(index.trend(TrendQuery.of("", List.of(new TrendQuery.Series("other", Builds.P95))))
                        .courses())
                .isEmpty();
    }

    @Test
    void moreThanAPageShowsIsRefused() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> TrendQuery.of(
                        "", IntStream.range(0, 51).mapToObj(i -> P95).toList()));
    }

    private Course course(TrendQuery query) {
        return index.trend(query).courses().get(0);
    }

    private void appendAll(int count, IntToDoubleFunction p95) {
        for (int i = 0; i < count; i++) {
            index.append(Builds.build(i, p95.applyAsDouble(i)));
        }
    }

    private static JsonNode json(Trend trend) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        TrendJson.write(trend, out);
        return new ObjectMapper().readTree(out.toByteArray());
    }
}
