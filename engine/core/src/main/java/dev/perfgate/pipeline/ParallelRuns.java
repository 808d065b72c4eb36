package dev.perfgate.pipeline;

import dev.perfgate.scenario.Heap;
import dev.perfgate.suite.JudgedRun;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

/** Runs the scenarios of one turn at the same time, each in a thread of its own. */
final class ParallelRuns {
    private ParallelRuns() {}

    /**
     * All to their ends, in the order given; empty for one that used up the memory, which is no reason to begin no further one. What else
     * one of them threw is thrown when all have ended.
     */
    static List<Optional<JudgedRun>> execute(List<ScenarioRun> runs, boolean stopWhenAllFail)
            throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(runs.size());
        try {
            List<Callable<JudgedRun>> tasks = new ArrayList<>();
            runs.forEach(run -> tasks.add(() -> run.execute(stopWhenAllFail)));
            List<Optional<JudgedRun>> judged = new ArrayList<>();
            for (Future<JudgedRun> ended : threads.invokeAll(tasks)) {
                judged.add(result(ended));
            }
            return judged;
        } finally {
            threads.shutdownNow();
        }
    }

    private static Optional<JudgedRun> result(Future<JudgedRun> ended) throws InterruptedException {
        try {
            return Optional.of(ended.get());
        } catch (ExecutionException e) {
            if (Heap.exhaustion(e).isPresent()) {
                return Optional.empty();
            }
            if (e.getCause() instanceof RuntimeException cause) {
                throw cause;
            }
            if (e.getCause() instanceof Error cause) {
                throw cause;
            }
            throw new IllegalStateException(e.getCause());
        }
    }
}
