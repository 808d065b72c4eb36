package dev.perfgate.command;

import java.io.IOException;

/** One way to become the parent of a command. */
interface Launcher {
    /** The way of this system that tells most. */
    static Launcher ofThisSystem() {
        return AdoptingLauncher.find();
    }

    /**
     * Readies a command. One that is closed without having been awaited does not run, or is killed.
     *
     * @param mark put into the command's environment
     * @throws IOException when it cannot be started
     */
    Launched launch(CommandLine command, ProcessMark mark) throws IOException;

    /** A command that is ready, or has begun already where it cannot be held back. */
    interface Launched extends AutoCloseable {
        /** The command's first process. */
        ProcessHandle process();

        /** Lets it run, and returns when its first process has ended. Cannot be interrupted, but the process can be killed. */
        CommandEnd await();

        @Override
        void close();
    }
}
