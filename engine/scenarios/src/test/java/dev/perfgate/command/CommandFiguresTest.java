package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.LiveValue;
import dev.perfgate.result.Metric;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

final class CommandFiguresTest {
    private static final CommandLine OLD = line("./old");
    private static final CommandLine NEW = line("./new");

    private final CommandPlan plan =
            new CommandPlan(List.of(OLD, NEW), 3, 0, Optional.empty(), Optional.empty(), Set.of(0));
    private final List<CommandSample> samples = new ArrayList<>();

    @Test
    void wholeRunOfSeveralCommandsHasTheSumOfEachRound() {
        add(OLD, 0.2, 100, measured(40, 10, 500));
        add(NEW, 0.5, 200, measured(80, 20, 900));
        add(OLD, 0.7, 120, measured(44, 10, 550));
        add(NEW, 1.4, 260, measured(90, 20, 800));
        add(OLD, 1.6, 900, measured(1, 1, 9900));

        assertThat(metric("runs", "").value()).isEqualTo(5);
        assertThat(values("wall", "")).containsExactly(300, 380);
        assertThat(values("cpu_time", "")).containsExactly(150, 164);
        assertThat(values("peak_memory", "")).containsExactly(800, 900);
        assertThat(values("wall", "./old")).containsExactly(100, 120, 900);
        assertThat(figures().timeline(2).series("wall", "").orElseThrow().values())
                .containsExactly(300, 380);
        assertThat(figures().live())
                .filteredOn(value -> value.part().isEmpty())
                .extracting(LiveValue::value)
                .containsExactly(380.0, 164.0, 800.0);
    }

    @Test
    void roundOfWhichOneUsageIsUnknownLeavesNoUsageOfTheWhole() {
        add(OLD, 0.2, 100, measured(40, 10, 500));
        add(NEW, 0.5, 200, new ResourceUsage.Unavailable("no kernel tells"));

        assertThat(values("wall", "")).containsExactly(300);
        assertThat(figures().metrics())
                .filteredOn(metric -> metric.scope().isEmpty())
                .extracting(Metric::name)
                .containsExactly("runs", "wall");
    }

    private CommandFigures figures() {
        return new CommandFigures(plan, samples);
    }

    private Metric metric(String name, String scope) {
        return figures().metrics().stream()
                .filter(metric -> metric.name().equals(name) && metric.scope().equals(scope))
                .findFirst()
                .orElseThrow();
    }

    /** All of them, by their percentiles: there are at most four. */
    private double[] values(String name, String scope) {
        Metric.Detail.Distributed detail =
                (Metric.Detail.Distributed) metric(name, scope).detail();
        int count = (int) detail.distribution().count();
        double[] values = new double[count];
        for (int i = 0; i < count; i++) {
            values[i] = Math.round(detail.distribution().percentile(100.0 * (i + 1) / count));
        }
        return values;
    }

    private void add(CommandLine command, double second, long wallMillis, ResourceUsage usage) {
        CommandEnd ending = new CommandEnd(new ExitStatus.Exited(0), Duration.ofMillis(wallMillis), usage, List.of());
        samples.add(new CommandSample(command, plan.scope(command), second, ending, 0));
    }

    private static ResourceUsage measured(long userMillis, long systemMillis, long peak) {
        return new ResourceUsage.Used(Duration.ofMillis(userMillis), Duration.ofMillis(systemMillis), peak);
    }

    private static CommandLine line(String text) {
        return new CommandLine(text, CommandLine.Shell.SYSTEM, Path.of("."), Map.of(), Optional.empty());
    }
}
