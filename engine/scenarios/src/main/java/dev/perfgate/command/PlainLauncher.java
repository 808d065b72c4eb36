package dev.perfgate.command;

import java.io.IOException;
import java.time.Duration;

/** By the JDK, which loses what an ended process has used. */
record PlainLauncher(String whyNoUsage) implements Launcher {
    @Override
    public Launched launch(CommandLine command, ProcessMark mark) throws IOException {
        ProcessBuilder builder = new ProcessBuilder(command.words())
                .directory(command.directory().toFile())
                .redirectErrorStream(true);
        builder.environment().putAll(command.environment());
        builder.environment().put(ProcessMark.VARIABLE, mark.value());
        long begun = System.nanoTime();
        Process process = builder.start();
        process.getOutputStream().close();
        return new Child(process, begun, whyNoUsage);
    }

    /** Runs already. */
    private record Child(Process child, OutputTail tail, long begun, String whyNoUsage) implements Launched {
        Child(Process child, long begun, String whyNoUsage) {
            this(child, OutputTail.of(child.getInputStream()), begun, whyNoUsage);
        }

        @Override
        public ProcessHandle process() {
            return child.toHandle();
        }

        @Override
        public CommandEnd await() {
            int code = child.onExit().join().exitValue();
            Duration wall = Duration.ofNanos(System.nanoTime() - begun);
            tail.commandEnded();
            return new CommandEnd(
                    new ExitStatus.Exited(code), wall, new ResourceUsage.Unavailable(whyNoUsage), tail.lines());
        }

        /** By the handle: {@link Process#destroyForcibly} would take the output away from its reader. */
        @Override
        public void close() {
            process().destroyForcibly();
        }
    }
}
