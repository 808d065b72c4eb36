package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.build.CpuAction;
import dev.perfgate.jenkins.node.NodeBenchmark;
import dev.perfgate.jenkins.record.CpuLevel;
import dev.perfgate.jenkins.record.CpuSummary;
import dev.perfgate.jenkins.run.CpuSettings;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.FilePath;
import hudson.Launcher;
import hudson.model.Computer;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.io.IOException;
import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What {@code perfCpu} does to a build, in a Pipeline and in a freestyle job alike. */
record BuildCpu(Run<?, ?> build, EnvVars environment, Launcher launcher, TaskListener listener) {
    /** Measures the node of a workspace, and attaches the result's page to the build. */
    NodeBenchmark.End measure(CpuSettings settings, FilePath workspace) throws IOException, InterruptedException {
        Computer computer = workspace.toComputer();
        if (computer == null) {
            throw new AbortException("perfCpu: the node of the workspace no longer exists");
        }
        NodeBenchmark.End end = new NodeBenchmark(
                        computer, environment, launcher, listener, build.getExternalizableId(), Clock.systemUTC())
                .run(settings);
        end.result().ifPresent(result -> attach(new CpuSummary(computer.getDisplayName(), result)));
        return end;
    }

    private void attach(CpuSummary summary) {
        synchronized (build) {
            int before = build.getActions(CpuAction.class).size();
            build.addAction(new CpuAction(summary, before + 1));
        }
    }

    /** Texts, numbers, lists and maps only: a Pipeline keeps it over a restart, and its sandbox lets scripts read it. */
    static Map<String, @Nullable Object> plain(NodeBenchmark.End end, String node) {
        Map<String, @Nullable Object> map = new LinkedHashMap<>();
        map.put("exitCode", end.engine().code());
        end.result().ifPresent(result -> plain(map, new CpuSummary(node, result)));
        return map;
    }

    static void plain(Map<String, @Nullable Object> map, CpuSummary result) {
        map.put("node", result.getNode());
        map.put("numCores", result.getNumCores());
        map.put("results", levels(result));
        map.put("maxUnits", result.getMaxUnits());
        map.put("avgUnits", result.getAvgUnits());
        map.put("unitsPerSec", result.getUnitsPerSec());
        map.put("workUnitVersion", result.getWorkUnitVersion());
        map.put("threads", result.getThreads());
        map.put("secondsPerLevel", result.getSecondsPerLevel());
        map.put("cpuModel", result.getCpuModel());
        map.put("valid", result.isValid());
        map.put("warnings", new ArrayList<>(result.getWarnings()));
    }

    private static List<Object> levels(CpuSummary result) {
        List<Object> levels = new ArrayList<>();
        for (CpuLevel level : result.getResults()) {
            Map<String, Object> one = new LinkedHashMap<>();
            one.put("busyPct", level.getBusyPct());
            one.put("workUnits", level.getWorkUnits());
            levels.add(one);
        }
        return levels;
    }
}
