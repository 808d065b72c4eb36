package dev.perfgate.pipeline;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Problems;
import dev.perfgate.gate.Baselines;
import dev.perfgate.result.Run;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.suite.JudgedRun;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;

/**
 * Judges runs that a host holds. No file is read for it, whatever gates and documents name: they come from the machine that made the
 * runs, and a host such as a Jenkins controller must not be led to files of its own.
 */
public final class InMemoryJudgement {
    private InMemoryJudgement() {}

    /**
     * The runs with what the gates say of them. A recorded gate that compares with what is not at hand here keeps the verdict that
     * it had where the run was made.
     *
     * @param document gives a document whose gates count in place of the recorded ones
     * @param baselines what the runs are compared with
     * @throws ConfigException with all problems of the document
     */
    public static List<Run> judged(
            List<Run> runs, Optional<Function<Problems, MappingNode>> document, Baselines baselines) {
        EffectiveGates gates = EffectiveGates.readingNoFile(document, runs, baselines);
        return runs.stream().map(run -> run.withVerdicts(gates.judge(run))).toList();
    }

    /** What a history keeps of a run that was judged. */
    public static PastRun line(Run judged) {
        return new JudgedRun(judged, Optional.empty(), Optional.empty()).line();
    }
}
