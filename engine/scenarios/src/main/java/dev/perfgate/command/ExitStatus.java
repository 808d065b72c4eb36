package dev.perfgate.command;

/** How a command ended. */
sealed interface ExitStatus {
    /** By itself. */
    record Exited(int code) implements ExitStatus {}

    /** By a signal that it did not handle, such as 9 (SIGKILL, also sent when memory runs out) or 11 (SIGSEGV). */
    record Signalled(int number) implements ExitStatus {}

    /** As {@code wait} of POSIX encodes it. */
    static ExitStatus ofWaitStatus(int status) {
        int signal = status & 0x7f;
        return signal == 0 ? new Exited(status >> 8 & 0xff) : new Signalled(signal);
    }
}
