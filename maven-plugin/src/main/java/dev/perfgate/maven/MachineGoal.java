package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** A goal that measures without scenarios of this module, and wants the machine for itself. */
abstract class MachineGoal extends ForkingGoal {
    /** Longest wait for other runs on this machine, or in this folder, such as 30m (default: 10m). */
    @Parameter(property = "perf.lockWait")
    @Nullable
    String lockWait;

    /** Loads beside other runs on this machine; each notes the others. */
    @Parameter(property = "perf.parallel", defaultValue = "false")
    boolean parallel;

    MachineGoal(ToolchainManager toolchains) {
        super(toolchains);
    }

    final Arguments withLocks(Arguments arguments) {
        return arguments.option("--lock-wait", lockWait).flag("--parallel", parallel);
    }
}
