package dev.perfgate.cli.results;

import dev.perfgate.analysis.Sensitivity;
import dev.perfgate.changes.AlarmLines;
import dev.perfgate.changes.ChangeCharts;
import dev.perfgate.changes.ChangeReport;
import dev.perfgate.changes.ChangeSettings;
import dev.perfgate.changes.DirectionWord;
import dev.perfgate.changes.MetricSeries;
import dev.perfgate.changes.SeriesFile;
import dev.perfgate.changes.SeriesReplay;
import dev.perfgate.changes.SeriesSink;
import dev.perfgate.cli.terminal.SmallestEffect;
import dev.perfgate.cli.terminal.Terminal;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.result.Direction;
import dev.perfgate.result.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code perfgate changes}: applies the regression rule to any series. */
@Command(
        name = "changes",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate changes FILE|- [OPTIONS]",
        description = "Finds the runs at which a series of figures changed for the worse.",
        footer = {
            "",
            "FILE is CSV, with a column per metric and a row per run:",
            "  build,p95,rate",
            "  1,20.9,512",
            "or JSON, one series per line; null marks a run without a value:",
            "  {\"id\": \"p95\", \"v\": [20.9, 21.4, null, 20.7]}",
            "",
            "Each alarm is a line of JSON, or a mark in a chart on a terminal. Runs count",
            "from 0: 'alarm' is the run that raised it, 'change' the run where the level",
            "changed, 'shift' by how much (0.1 is 10 %% more; null if it was zero before),",
            "'p' the probability of such a shift by chance. Unusable series are warnings.",
            "The exit code is 0 whatever it finds: it shows and does not judge."
        })
public final class ChangesCommand implements Callable<Integer> {
    /** How alarms are shown. */
    enum Format {
        JSON,
        CHART
    }

    @Parameters(paramLabel = "FILE|-", description = "File with the series, oldest run first; '-' is standard input.")
    private String file = "";

    @Option(
            names = "--direction",
            paramLabel = "D",
            description =
                    "Better direction: lower-is-better or higher-is-better (default: as in the file, else lower).")
    private @Nullable String direction;

    @Option(
            names = "--sensitivity",
            paramLabel = "S",
            description = "How early to raise an alarm: fast, balanced or strict (default: balanced).")
    private Sensitivity sensitivity = Sensitivity.BALANCED;

    @Option(
            names = "--at-least",
            paramLabel = "N%",
            description = "Smallest change that matters (default: 3 %%; with strict 5 %%).")
    private @Nullable String atLeast;

    @Option(
            names = "--suite",
            description =
                    "Treats the series as metrics of the same runs. A change they share, such as a slower machine, becomes the series 'common'.")
    private boolean suite;

    @Option(
            names = "--format",
            paramLabel = "F",
            description = "Output: json or chart (default: chart on a terminal, else json).")
    private @Nullable Format format;

    @Override
    public Integer call() {
        ChangeSettings settings = settings();
        Terminal terminal = Terminal.on(System.out);
        ChangeReport shown = showsChart() ? new ChangeCharts(terminal.style()) : new AlarmLines();
        replay(new SeriesReplay(settings, shown, warning -> System.err.println("WARN  " + warning)));
        // Only now, when the file turned out to be right: half of the alarms would look like all.
        terminal.out().print(shown);
        return Outcome.PASS.exitCode();
    }

    private boolean showsChart() {
        return format == null ? Terminal.isTerminal() : format == Format.CHART;
    }

    private void replay(SeriesReplay replay) {
        if (suite) {
            Gathered gathered = new Gathered(new ArrayList<>(), replay);
            SeriesFile.read(file, gathered);
            replay.suite(gathered.series());
        } else {
            SeriesFile.read(file, replay);
        }
    }

    /** A suite is judged when all of it is there. */
    private record Gathered(List<MetricSeries> series, SeriesSink rest) implements SeriesSink {
        @Override
        public void take(MetricSeries one) {
            series.add(one);
        }

        @Override
        public void leaveOut(Problem why) {
            rest.leaveOut(why);
        }

        @Override
        public void remark(Problem what) {
            rest.remark(what);
        }
    }

    private ChangeSettings settings() {
        Problems problems = new Problems();
        ChangeSettings settings =
                new ChangeSettings(direction(problems), sensitivity, SmallestEffect.read(atLeast, problems));
        problems.throwIfAny();
        return settings;
    }

    private Optional<Direction> direction(Problems problems) {
        Optional<Direction> better = Optional.ofNullable(direction).flatMap(DirectionWord::of);
        if (direction != null && better.isEmpty()) {
            problems.add(Mark.ofOption("--direction"), "'" + direction + "' is not a direction", DirectionWord.REMEDY);
        }
        return better;
    }
}
