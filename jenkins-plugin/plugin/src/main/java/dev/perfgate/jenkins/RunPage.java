package dev.perfgate.jenkins;

import dev.perfgate.jenkins.record.RunFolder;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.result.LoadMetrics;
import dev.perfgate.result.Metric;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunFileException;
import java.io.IOException;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A run as its page shows it. */
public final class RunPage {
    private final RunSummary summary;
    private final List<RequestLine> requests;
    private final String problem;

    private RunPage(RunSummary summary, List<RequestLine> requests, String problem) {
        this.summary = summary;
        this.requests = List.copyOf(requests);
        this.problem = problem;
    }

    /** A file that is gone or damaged costs the figures, not the page. */
    static RunPage of(RunSummary summary, RunFolder folder, int place) {
        try {
            return new RunPage(summary, lines(folder.read(place)), "");
        } catch (IOException | RunFileException e) {
            return new RunPage(summary, List.of(), Messages.of("RunPage.unreadable", summary.getScenario()));
        }
    }

    private static List<RequestLine> lines(Run run) {
        Map<String, List<Metric>> scopes = new LinkedHashMap<>();
        for (Metric metric : run.measurements().metrics()) {
            scopes.computeIfAbsent(metric.scope(), scope -> new ArrayList<>()).add(metric);
        }
        List<RequestLine> lines = new ArrayList<>();
        scopes.forEach((scope, metrics) -> {
            if (metrics.stream().anyMatch(metric -> metric.name().equals(LoadMetrics.REQUESTS.name()))) {
                lines.add(new RequestLine(scope, metrics));
            }
        });
        return lines;
    }

    public RunSummary getSummary() {
        return summary;
    }

    /** When it began, in UTC. */
    public String getStarted() {
        return Instant.ofEpochMilli(summary.getStartedMillis()).toString();
    }

    /** One line a request, and one for all of them. */
    public List<RequestLine> getRequests() {
        return requests;
    }

    /** Why there are no figures; empty when there are. */
    public String getProblem() {
        return problem;
    }
}
