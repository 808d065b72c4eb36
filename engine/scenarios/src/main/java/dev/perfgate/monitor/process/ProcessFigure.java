package dev.perfgate.monitor.process;

/** What is read of a process and all its descendants together. */
enum ProcessFigure {
    /** Seconds of all processors, in the programs and in the kernel; of descendants that have ended too, if they were waited for. */
    CPU_SECONDS(true),
    /**
     * Bytes in memory: what each has for itself, and once the largest part that any one shares with others or has from files. A plain sum
     * would count a database's shared buffers once for each connection.
     */
    RESIDENT_BYTES(false),
    THREADS(false),
    /** File descriptors, sockets among them. */
    OPEN_FILES(false),
    /** Bytes that came from a disk, not from the system's cache. */
    READ_BYTES(true),
    /** Bytes that are to go to a disk. */
    WRITTEN_BYTES(true),
    /** How many processes they are. */
    PROCESSES(false);

    private final boolean cumulative;

    ProcessFigure(boolean cumulative) {
        this.cumulative = cumulative;
    }

    /** Whether it only ever grows, so that two samples tell what came between them. */
    boolean isCumulative() {
        return cumulative;
    }
}
