package dev.perfgate.command;

import java.time.Duration;

/** What a command and its descendants have used. All figures come from one answer of the kernel: there are all, or none. */
sealed interface ResourceUsage {
    /**
     * As {@code wait4} tells it, and GNU time prints it. A descendant counts when its parent has waited for it: one that was left
     * behind does not.
     *
     * @param userCpu in the programs' own code; the sum with {@code systemCpu} is exact, while many kernels only sample how it divides
     * @param systemCpu in the kernel, on their behalf
     * @param peakMemoryBytes largest resident memory of any single one of the processes
     */
    record Used(Duration userCpu, Duration systemCpu, long peakMemoryBytes) implements ResourceUsage {
        Duration cpu() {
            return userCpu.plus(systemCpu);
        }

        /** Without CPU time that was used before the command began; it is taken from both kinds by their shares. */
        Used without(Duration earlierCpu) {
            long total = cpu().toNanos();
            long user = total == 0
                    ? 0
                    : Math.round((double) userCpu.toNanos() / total * Math.max(0, total - earlierCpu.toNanos()));
            long system = Math.max(0, total - earlierCpu.toNanos()) - user;
            return new Used(Duration.ofNanos(user), Duration.ofNanos(system), peakMemoryBytes);
        }

        /** Of this, and then of another: one after the other, they are never in memory together. */
        Used then(Used next) {
            return new Used(
                    userCpu.plus(next.userCpu),
                    systemCpu.plus(next.systemCpu),
                    Math.max(peakMemoryBytes, next.peakMemoryBytes));
        }
    }

    /** Not to be had on this machine. */
    record Unavailable(String reason) implements ResourceUsage {}
}
