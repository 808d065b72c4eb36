package dev.perfgate.analysis.comparison;

import dev.perfgate.analysis.comparison.ContextDifference.Effect;
import dev.perfgate.result.Environment;
import dev.perfgate.result.Run;
import dev.perfgate.unit.Unit;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;

/** Finds in what two runs differ besides their figures. */
public final class ContextDifferences {
    private static final String UNKNOWN = "unknown";

    private final Run baseline;
    private final Run candidate;
    private final List<ContextDifference> found = new ArrayList<>();

    private ContextDifferences(Run baseline, Run candidate) {
        this.baseline = baseline;
        this.candidate = candidate;
    }

    public static List<ContextDifference> between(Run baseline, Run candidate) {
        ContextDifferences differences = new ContextDifferences(baseline, candidate);
        differences.work();
        differences.environment();
        differences.origin();
        return differences.found;
    }

    private void work() {
        add("scenario type", Effect.OTHER_WORK, run -> run.info().type());
        boolean sameHash = workloadHash(baseline).equals(workloadHash(candidate));
        if (!sameHash) {
            found.add(new ContextDifference("workload", Effect.OTHER_WORK, workload(baseline), workload(candidate)));
        }
        add("scenario", Effect.EXPECTED, run -> run.info().scenario());
    }

    private static String workloadHash(Run run) {
        return run.context().workload().hash();
    }

    /** The summary leaves out bodies, headers and settings: where it is the same, the hash alone tells that they differ. */
    private String workload(Run run) {
        String hash = known(workloadHash(run));
        boolean sameSummary = summary(baseline).equals(summary(candidate));
        return sameSummary ? "requests or settings " + hash : (summary(run) + " (" + hash + ")").strip();
    }

    private static String summary(Run run) {
        return run.context().workload().summary();
    }

    private void environment() {
        environment("host", Environment::host);
        environment("label", Environment::label);
        environment("CPU", Environment::cpuModel);
        environment("cores", environment -> count(environment.cores()));
        environment("memory", environment -> size(environment.memoryBytes()));
        environment("CPU limit", environment -> limit(count(environment.containerCpus())));
        environment("memory limit", environment -> limit(size(environment.containerMemoryBytes())));
        environment("system", Environment::os);
        environment("JVM", Environment::jvm);
    }

    private void environment(String name, Function<Environment, String> value) {
        add(name, Effect.OTHER_ENVIRONMENT, run -> value.apply(run.context().environment()));
    }

    private void origin() {
        add("revision", Effect.EXPECTED, run -> run.context().source().revision());
        add("branch", Effect.EXPECTED, run -> run.context().source().branch());
        add("Perfgate", Effect.OTHER_ENVIRONMENT, run -> run.info().toolVersion());
        Set<String> tags = new TreeSet<>(baseline.context().tags().keySet());
        tags.addAll(candidate.context().tags().keySet());
        tags.forEach(tag ->
                add("tag " + tag, Effect.EXPECTED, run -> run.context().tags().getOrDefault(tag, "none")));
    }

    private void add(String name, Effect effect, Function<Run, String> value) {
        String before = known(value.apply(baseline));
        String after = known(value.apply(candidate));
        if (!before.equals(after)) {
            found.add(new ContextDifference(name, effect, before, after));
        }
    }

    private static String known(String value) {
        return value.isEmpty() ? UNKNOWN : value;
    }

    private static String limit(String value) {
        return value.isEmpty() ? "none" : value;
    }

    private static String count(double value) {
        return value > 0 ? Unit.COUNT.format(value) : "";
    }

    private static String size(long bytes) {
        return bytes > 0 ? Unit.BYTES.format(bytes) : "";
    }
}
