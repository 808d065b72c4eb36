package dev.perfgate.command;

import java.io.File;

/**
 * A pipe whose ends are opened by name. The JDK's own pipes to a child are of no use here: it closes them when the process it has
 * started ends, and that one is not the command.
 */
record Pipe(int readEnd, int writeEnd) implements AutoCloseable {
    static Pipe open() {
        int[] ends = LinuxCalls.pipe();
        return new Pipe(ends[0], ends[1]);
    }

    File toRead() {
        return descriptor(readEnd);
    }

    File toWrite() {
        return descriptor(writeEnd);
    }

    private static File descriptor(int number) {
        return new File("/proc/self/fd/" + number);
    }

    /** What was opened by name stays open. */
    @Override
    public void close() {
        LinuxCalls.closeDescriptor(readEnd);
        LinuxCalls.closeDescriptor(writeEnd);
    }
}
