package dev.perfgate.cpu;

/**
 * What a step brought.
 *
 * @param parts of work units, of all threads
 * @param cpuNanos of all threads
 * @param wallNanos of all threads together
 */
record CpuStepResult(CpuStep step, long parts, long cpuNanos, long wallNanos, MachineState surroundings) {
    /**
     * How the machine stood meanwhile; NaN where it does not tell.
     *
     * @param steal share of the processors' time that the hypervisor gave to others
     * @param mhz mean frequency of the processors at the end
     */
    record MachineState(double steal, double mhz) {
        static final MachineState UNKNOWN = new MachineState(Double.NaN, Double.NaN);
    }

    /** Whole units. */
    long units() {
        return parts / WorkUnit.PARTS;
    }

    double unitsPerSecond() {
        return parts / (double) WorkUnit.PARTS / (wallNanos / (double) step.threads() / 1e9);
    }

    /** NaN without any CPU time. */
    double unitsPerCpuSecond() {
        return cpuNanos == 0 ? Double.NaN : parts / (double) WorkUnit.PARTS / (cpuNanos / 1e9);
    }

    /** The share of the time that the threads really worked. */
    double busy() {
        return (double) cpuNanos / wallNanos;
    }
}
