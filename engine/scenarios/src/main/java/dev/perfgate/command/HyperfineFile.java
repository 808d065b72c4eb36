package dev.perfgate.command;

import dev.perfgate.json.JsonOut;
import java.io.IOException;
import java.io.OutputStream;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToDoubleFunction;

/** All runs in the shape that {@code hyperfine --export-json} writes: times in seconds, in the order of the runs; ours come after its own. */
final class HyperfineFile {
    static final String NAME = "hyperfine.json";

    private static final double SECOND_MILLIS = 1e3;
    private static final double SECOND_NANOS = 1e9;

    private final CommandPlan plan;
    private final List<CommandSample> samples;

    HyperfineFile(CommandPlan plan, List<CommandSample> samples) {
        this.plan = plan;
        this.samples = List.copyOf(samples);
    }

    void write(OutputStream stream) throws IOException {
        try (JsonOut out = new JsonOut(stream)) {
            out.document(() -> out.objects("results", measured(), command -> result(command, out)));
        }
    }

    private List<CommandLine> measured() {
        return plan.commands().stream()
                .filter(command ->
                        samples.stream().anyMatch(sample -> sample.command().equals(command)))
                .toList();
    }

    private void result(CommandLine command, JsonOut out) throws IOException {
        List<CommandSample> runs = samples.stream()
                .filter(sample -> sample.command().equals(command))
                .toList();
        double[] times = sorted(runs, sample -> sample.wallMillis() / SECOND_MILLIS);
        out.text("command", command.text());
        out.number("mean", mean(times));
        out.number("stddev", standardDeviation(times));
        out.number("median", median(times));
        boolean used = runs.stream().allMatch(sample -> sample.usage().isPresent());
        if (used) {
            out.number("user", mean(usage(runs, usage -> usage.userCpu().toNanos() / SECOND_NANOS)));
            out.number("system", mean(usage(runs, usage -> usage.systemCpu().toNanos() / SECOND_NANOS)));
        } else {
            out.nothing("user");
            out.nothing("system");
        }
        out.number("min", times[0]);
        out.number("max", times[times.length - 1]);
        out.compactNumbers(
                "times",
                runs.stream()
                        .mapToDouble(sample -> sample.wallMillis() / SECOND_MILLIS)
                        .toArray());
        if (used) {
            out.compactNumbers("memory_usage_byte", usage(runs, ResourceUsage.Used::peakMemoryBytes));
        }
        out.compactNumbers(
                "exit_codes", runs.stream().mapToDouble(HyperfineFile::exitCode).toArray());
        if (used) {
            out.compactNumbers(
                    "user_times", usage(runs, usage -> usage.userCpu().toNanos() / SECOND_NANOS));
            out.compactNumbers(
                    "system_times", usage(runs, usage -> usage.systemCpu().toNanos() / SECOND_NANOS));
        }
        out.whole("warm_up_runs", plan.warmUp());
    }

    private static double exitCode(CommandSample sample) {
        return sample.ending().status() instanceof ExitStatus.Exited exited ? exited.code() : Double.NaN;
    }

    private static double[] usage(List<CommandSample> runs, ToDoubleFunction<ResourceUsage.Used> figure) {
        return runs.stream()
                .flatMap(sample -> sample.usage().stream())
                .mapToDouble(figure)
                .toArray();
    }

    private static double[] sorted(List<CommandSample> runs, ToDoubleFunction<CommandSample> figure) {
        return runs.stream().mapToDouble(figure).sorted().toArray();
    }

    private static double mean(double[] values) {
        return Arrays.stream(values).average().orElse(Double.NaN);
    }

    /** Of the sample, as hyperfine has it; of one run there is none. */
    private static double standardDeviation(double[] values) {
        double mean = mean(values);
        double squares = Arrays.stream(values)
                .map(value -> (value - mean) * (value - mean))
                .sum();
        return values.length < 2 ? Double.NaN : Math.sqrt(squares / (values.length - 1));
    }

    private static double median(double[] sorted) {
        int middle = sorted.length / 2;
        return sorted.length % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2;
    }
}
