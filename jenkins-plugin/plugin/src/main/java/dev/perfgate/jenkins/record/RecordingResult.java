package dev.perfgate.jenkins.record;

import java.util.List;

/**
 * The outcome of a recording.
 *
 * @param runs judged and stored
 * @param problems why there are not more; the step fails by them, with what there is recorded
 */
public record RecordingResult(List<RunSummary> runs, List<String> problems) {
    public RecordingResult {
        runs = List.copyOf(runs);
        problems = List.copyOf(problems);
    }
}
