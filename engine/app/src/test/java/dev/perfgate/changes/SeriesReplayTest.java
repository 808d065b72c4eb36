package dev.perfgate.changes;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.analysis.Sensitivity;
import dev.perfgate.config.Problem;
import dev.perfgate.report.console.Style;
import dev.perfgate.result.Direction;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.SplittableRandom;
import java.util.function.Consumer;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

final class SeriesReplayTest {
    private static final int RUNS = 120;
    private static final ChangeSettings BALANCED =
            new ChangeSettings(Optional.empty(), Sensitivity.BALANCED, OptionalDouble.empty());

    private final List<Problem> warnings = new ArrayList<>();

    @Test
    void alarmIsOneLineOfJsonWithExactlyFiveKeys() {
        assertThat(lines(BALANCED, series("say \"a\"", noisy(1, 1.2))))
                .singleElement()
                .asString()
                .matches(
                        "\\{\"id\":\"say \\\\\"a\\\\\"\",\"alarm\":6[0-9],\"change\":(59|6[0-2]),\"shift\":0\\.[0-9]{1,6},"
                                + "\"p\":[0-9.E-]+}");
    }

    @Test
    void shiftIsInTheMetricsOwnTerms() {
        ChangeSettings higher =
                new ChangeSettings(Optional.of(Direction.HIGHER), Sensitivity.BALANCED, OptionalDouble.empty());

        assertThat(lines(higher, series("rate", noisy(1, 1.2)))).isEmpty();
        assertThat(lines(higher, series("rate", noisy(1, 0.8))))
                .hasSize(1)
                .first()
                .asString()
                .contains("\"shift\":-0.2");
        assertThat(lines(BALANCED, series("p95", noisy(1, 0.8)))).isEmpty();
    }

    @Test
    void seriesSaysWhichWayIsBetterUnlessTheOptionDoes() {
        MetricSeries rate =
                new MetricSeries("rate", Optional.of(Direction.HIGHER), new RunKeys.Counted(), noisy(1, 0.8));

        assertThat(lines(BALANCED, rate)).hasSize(1);
        assertThat(lines(
                        new ChangeSettings(Optional.of(Direction.LOWER), Sensitivity.BALANCED, OptionalDouble.empty()),
                        rate))
                .isEmpty();
    }

    @Test
    void changeBelowTheSmallestEffectIsNone() {
        ChangeSettings atLeastHalf = new ChangeSettings(Optional.empty(), Sensitivity.BALANCED, OptionalDouble.of(0.5));

        assertThat(lines(atLeastHalf, series("p95", noisy(1, 1.2)))).isEmpty();
        assertThat(lines(atLeastHalf, series("p95", noisy(1, 1.7)))).hasSize(1);
    }

    @Test
    void gapsCountAsRuns() {
        double[] values = noisy(1, 1.2);
        double[] gaps = new double[2 * RUNS];
        for (int i = 0; i < gaps.length; i++) {
            gaps[i] = i % 2 == 0 ? values[i / 2] : Double.NaN;
        }
        assertThat(lines(BALANCED, series("p95", gaps)))
                .singleElement()
                .asString()
                .contains("\"change\":120,");
    }

    @Test
    void whatAllMetricsShareIsOneAlarmOfTheSuite() {
        List<MetricSeries> suite = suite(i -> 60);

        assertThat(suiteLines(suite)).singleElement().asString().startsWith("{\"id\":\"common\",");
        assertThat(suite.stream().mapToInt(one -> lines(BALANCED, one).size()).sum())
                .isEqualTo(suite.size());
    }

    @Test
    void changeOfOneMetricStaysItsOwn() {
        assertThat(suiteLines(suite(i -> i == 3 ? 60 : RUNS)))
                .singleElement()
                .asString()
                .startsWith("{\"id\":\"m3\",\"alarm\":6");
    }

    @Test
    void seriesOfOtherLengthsAreWarnedOf() {
        suiteLines(suite(i -> RUNS));
        assertThat(warnings).isEmpty();

        suiteLines(List.of(series("a", new double[13]), series("b", new double[14])));
        assertThat(warnings).anyMatch(warning -> warning.message().startsWith("the series differ in length"));
    }

    @Test
    void runsAreMatchedByRevisionWhereMetricsAreNotAsOld() {
        double[] values = noisy(5, 1.2);
        List<String> revisions = IntStream.range(0, RUNS).mapToObj(i -> "r" + i).toList();
        double[] times = IntStream.range(0, RUNS).asDoubleStream().toArray();
        List<MetricSeries> all = new ArrayList<>();
        for (int age : new int[] {RUNS, RUNS - 20}) {
            int from = RUNS - age;
            all.add(new MetricSeries(
                    "from " + from,
                    Optional.empty(),
                    new RunKeys.Named(revisions.subList(from, RUNS), Arrays.copyOfRange(times, from, RUNS)),
                    Arrays.copyOfRange(values, from, RUNS)));
        }
        Alignment alignment = new Alignment(all);
        List<String> places = new ArrayList<>();
        while (alignment.advance()) {
            places.add(alignment.place(0) + " " + alignment.place(1));
        }

        assertThat(places)
                .hasSize(RUNS)
                .startsWith("0 -1")
                .contains("19 -1", "20 0")
                .endsWith("119 99");
    }

    @Test
    void chartMarksWhereTheLevelChanged() {
        double[] values = new double[40];
        for (int run = 0; run < values.length; run++) {
            values[run] = (run < 20 ? 100 : 120) + run % 2;
        }
        ChangeCharts charts = new ChangeCharts(new Style(false, 60, false));
        SeriesReplay replay = new SeriesReplay(BALANCED, charts, warnings::add);
        replay.take(series("p95", values));
        replay.take(series("constant", new double[40]));

        assertThat(charts.toString().lines().map(String::stripTrailing))
                .startsWith("p95")
                .anyMatch(line -> line.matches("  regression   \\+(19|20).* from run 20, seen at run 2\\d, p .*"))
                .contains("      121 |" + " ".repeat(20) + "*".repeat(20), "                               ^")
                .endsWith("1 other series unchanged");
    }

    @Test
    void seriesThatCannotBeJudgedAreToldOfAndCountedApart() {
        double[] gone = noisy(1, 1.2);
        Arrays.fill(gone, Double.NaN);
        gone[3] = 7;
        ChangeCharts charts = new ChangeCharts(new Style(false, 60, false));
        SeriesReplay replay = new SeriesReplay(BALANCED, charts, warnings::add);
        replay.take(series("p95", noisy(1, 1)));
        replay.take(series("none", new double[0]));
        replay.take(series("gaps", gone));
        replay.take(series("debt", minus(noisy(1, 1.2))));

        assertThat(charts).hasToString("1 series unchanged, 3 series not judged\n");
        assertThat(warnings)
                .map(Problem::toString)
                .containsExactly(
                        "series 'none': not judged: it has values in only 0 of 0 runs - use at least 10",
                        "series 'gaps': not judged: it has values in only 1 of 120 runs - use at least 10",
                        "series 'debt': not judged: 120 of its values are negative, first " + minus(noisy(1, 1))[0]
                                + " in run 0 - use positive figures, as changes are ratios");
    }

    @Test
    void fewValuesBelowZeroAreToldOfAndTheOthersJudged() {
        double[] values = noisy(1, 1.2);
        values[20] = -1;

        assertThat(lines(BALANCED, series("p95", values))).hasSize(1);
        assertThat(warnings)
                .singleElement()
                .asString()
                .startsWith("series 'p95': negative values count as zero: 1 of 120, first -1.0 in run 20 - ");
    }

    @Test
    void whatFewSeriesShareCannotBeToldAndIsNoSeries() {
        ChangeCharts charts = new ChangeCharts(new Style(false, 60, false));
        new SeriesReplay(BALANCED, charts, warnings::add).suite(List.of(series("p95", noisy(1, 1))));

        assertThat(charts).hasToString("1 series unchanged\n");
        assertThat(warnings).singleElement().asString().endsWith("use at least 5 with values in the same runs");
    }

    @Test
    void changeFromZeroHasNoRatio() {
        double[] values = new double[40];
        Arrays.fill(values, 20, 40, 5);
        ChangeCharts charts = new ChangeCharts(new Style(false, 60, false));
        new SeriesReplay(BALANCED, charts, warnings::add).take(series("errors", values));

        assertThat(lines(BALANCED, series("errors", values)))
                .singleElement()
                .asString()
                .contains("\"shift\":null,");
        assertThat(charts.toString()).contains("regression   from 0 to 5 from run 20,");
    }

    private static double[] minus(double[] values) {
        return Arrays.stream(values).map(value -> -value).toArray();
    }

    private List<String> lines(ChangeSettings settings, MetricSeries series) {
        return lines(settings, replay -> replay.take(series));
    }

    private List<String> suiteLines(List<MetricSeries> suite) {
        return lines(BALANCED, replay -> replay.suite(suite));
    }

    private List<String> lines(ChangeSettings settings, Consumer<SeriesReplay> work) {
        AlarmLines lines = new AlarmLines();
        work.accept(new SeriesReplay(settings, lines, warnings::add));
        return lines.toString().lines().toList();
    }

    private static MetricSeries series(String id, double[] values) {
        return new MetricSeries(id, Optional.empty(), new RunKeys.Counted(), values);
    }

    /** Ten metrics with a noise of 1 %, each 20 % worse from some run on. */
    private static List<MetricSeries> suite(IntUnaryOperator stepAt) {
        return IntStream.range(0, 10)
                .mapToObj(i -> series("m" + i, noisy(100 + i, 1.2, stepAt.applyAsInt(i))))
                .toList();
    }

    private static double[] noisy(long seed, double step) {
        return noisy(seed, step, RUNS / 2);
    }

    private static double[] noisy(long seed, double step, int stepAt) {
        SplittableRandom random = new SplittableRandom(seed);
        return IntStream.range(0, RUNS)
                .mapToDouble(run -> 100 * Math.exp(0.01 * random.nextGaussian()) * (run < stepAt ? 1 : step))
                .toArray();
    }
}
