package dev.perfgate.jenkins.node;

import dev.perfgate.jenkins.run.CpuRun;
import dev.perfgate.jenkins.run.CpuSettings;
import dev.perfgate.jenkins.run.EngineEnd;
import dev.perfgate.machine.MachineException;
import dev.perfgate.machine.MachineResult;
import dev.perfgate.store.StoreException;
import hudson.AbortException;
import hudson.EnvVars;
import hudson.Launcher;
import hudson.model.Computer;
import hudson.model.TaskListener;
import java.io.IOException;
import java.time.Clock;
import java.util.Optional;

/**
 * The CPU benchmark on one node.
 *
 * @param origin what runs it, for the history
 */
public record NodeBenchmark(
        Computer computer, EnvVars environment, Launcher launcher, TaskListener listener, String origin, Clock clock) {
    private static final Turns TURNS = new Turns();

    /**
     * The end of a benchmark.
     *
     * @param result none when the engine wrote none
     */
    public record End(EngineEnd engine, Optional<MachineResult> result) {}

    /**
     * Waits until no other one runs on the node, measures, and keeps the result in the node's history.
     *
     * @throws InterruptedException when it is aborted; then nothing was kept
     * @throws AbortException when what the node sent is no result
     */
    public End run(CpuSettings settings) throws IOException, InterruptedException {
        String node = NodeHistory.nameOf(computer);
        if (!TURNS.takeNow(node)) {
            listener.getLogger().println("perfCpu: waiting for another benchmark on " + computer.getDisplayName());
            TURNS.take(node);
        }
        try {
            CpuRun.End end =
                    CpuRun.on(computer, environment, launcher, listener).run(settings);
            return new End(end.engine(), keep(node, end.document()));
        } finally {
            TURNS.giveBack(node);
        }
    }

    private Optional<MachineResult> keep(String node, String document) throws AbortException {
        if (document.isEmpty()) {
            return Optional.empty();
        }
        try {
            return Optional.of(NodeHistory.all().add(node, document, clock.instant(), origin));
        } catch (MachineException e) {
            throw new AbortException(
                    "perfCpu: cannot store the result from " + computer.getDisplayName() + ": " + e.getMessage());
        } catch (StoreException e) {
            throw new AbortException("perfCpu: " + e.getMessage());
        }
    }
}
