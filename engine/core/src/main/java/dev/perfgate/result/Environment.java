package dev.perfgate.result;

/**
 * The fingerprint of the machine that measured. Figures of different fingerprints are not compared silently.
 *
 * @param cpuModel as the system names it, empty if it does not
 * @param cores logical processors that the process may use
 * @param memoryBytes of the machine, 0 if unknown
 * @param containerCpus CPU limit of the container in cores, 0 without one
 * @param containerMemoryBytes memory limit of the container, 0 without one
 * @param host the machine's name, which many build machines change from run to run
 * @param label what the user calls machines of this kind, empty if they have no such name
 */
public record Environment(
        String cpuModel,
        int cores,
        long memoryBytes,
        String os,
        String jvm,
        double containerCpus,
        long containerMemoryBytes,
        String host,
        String label) {
    /** Nothing is known. */
    public static final Environment UNKNOWN = new Environment("", 0, 0, "", "", 0, 0, "", "");
}
