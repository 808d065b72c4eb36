package dev.perfgate.gate;

import dev.perfgate.result.Run;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.verdict.RunReference;

/** Runs as verdicts name them. */
final class RunReferences {
    private RunReferences() {}

    static RunReference of(PastRun run) {
        return of(run.info(), run.source());
    }

    static RunReference of(Run run) {
        return of(run.info(), run.context().source());
    }

    private static RunReference of(RunInfo info, Source source) {
        return new RunReference(info.id(), info.started(), source.revision(), source.branch());
    }
}
