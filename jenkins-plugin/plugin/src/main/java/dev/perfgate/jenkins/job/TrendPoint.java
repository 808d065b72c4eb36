package dev.perfgate.jenkins.job;

import dev.perfgate.result.history.PastRun;
import dev.perfgate.trend.BuildRun;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import org.kohsuke.stapler.export.Exported;
import org.kohsuke.stapler.export.ExportedBean;

/** One result of a build in the trend, for API clients. */
@ExportedBean(defaultVisibility = 2)
public final class TrendPoint {
    private final BuildRun result;

    TrendPoint(BuildRun result) {
        this.result = result;
    }

    private PastRun run() {
        return result.run();
    }

    @Exported
    public int getBuild() {
        return result.build();
    }

    @Exported
    public String getRecord() {
        return result.record();
    }

    @Exported
    public String getScenario() {
        return run().scenario();
    }

    @Exported
    public String getRun() {
        return run().info().id();
    }

    @Exported
    public long getStartedMillis() {
        return run().info().started().toEpochMilli();
    }

    @Exported
    public String getRevision() {
        return run().source().revision();
    }

    @Exported
    public String getBranch() {
        return run().source().branch();
    }

    /** pass, warn, fail, … */
    @Exported
    public String getVerdict() {
        return run().end().outcome().name().toLowerCase(Locale.ROOT);
    }

    /** The figures of the whole run, such as {@code response_time.p95}, each in the unit in which it is kept. */
    @Exported
    public Map<String, Double> getFigures() {
        Map<String, Double> figures = new TreeMap<>();
        run().figures().stream()
                .filter(figure -> figure.key().scope().isEmpty() && Double.isFinite(figure.value()))
                .forEach(figure ->
                        figures.put(figure.key().metric() + "." + figure.key().statistic(), figure.value()));
        return figures;
    }
}
