package dev.perfgate.jenkins.page;

import dev.perfgate.report.model.Chart;
import dev.perfgate.report.model.RunCharts;
import dev.perfgate.report.png.ChartPng;
import dev.perfgate.result.Run;
import java.io.IOException;
import java.util.List;
import java.util.Optional;

/** The charts of a run as pictures, for mails and wikis that do not allow scripts. */
public final class ChartFile {
    private static final String ENDING = ".png";
    private static final int WIDTH = 900;
    private static final int HEIGHT = 380;

    private ChartFile() {}

    /** The names of the pictures that a run has, such as {@code response-time.png}; none where no font is. */
    public static List<String> names(Run run) {
        if (ChartPng.problem().isPresent()) {
            return List.of();
        }
        return RunCharts.of(run).stream().map(chart -> chart.id() + ENDING).toList();
    }

    /** A picture by its name, with the scenario in its title: in a mail it stands alone. */
    public static Optional<byte[]> named(String name, Run run) throws IOException {
        if (ChartPng.problem().isPresent()) {
            return Optional.empty();
        }
        for (Chart chart : RunCharts.of(run)) {
            if (name.equals(chart.id() + ENDING)) {
                String title = run.info().scenario() + " · " + chart.title();
                return Optional.of(ChartPng.bytes(chart.withTitle(title), WIDTH, HEIGHT));
            }
        }
        return Optional.empty();
    }
}
