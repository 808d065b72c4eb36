package dev.perfgate.command;

import com.sun.jna.LastErrorException;
import java.io.BufferedReader;
import java.io.File;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Becomes the parent of a command on Linux without having started it. A child of the JVM would inherit the JVM's peak memory as its own
 * (the kernel hands on the high-water mark of the memory in which a process was forked), and the JDK would wait for it and throw its
 * figures away. So the JDK starts a small shell, which forks another one, which waits; the first is killed, and the orphan becomes a child
 * of this process. Told to go, it turns into the command, and this process asks the kernel for what it has used.
 *
 * <p>Peak memory is therefore never below the shell's own, one to four megabytes.
 */
final class AdoptingLauncher implements Launcher {
    private static final String SHELL = "/bin/sh";

    /**
     * The inner shell tells its number, waits for a line, and becomes the command; should this process vanish, there is no line, and it
     * ends. As a foreground job it ignores no signals. Where the inner one's output goes while it waits is the outer one's pipe.
     */
    private static final String SCRIPT =
            "( read -r pid rest </proc/self/stat && echo \"$pid\" && read -r go && exec \"$@\" </dev/null >&2 ); exit 0";

    /** Two hand-overs at a time would put back each other's setting. */
    private static final Object HAND_OVER = new Object();

    private AdoptingLauncher() {}

    /** This way, if it proves to work here; else the plain one, with the reason. */
    static Launcher find() {
        return obstacle().<Launcher>map(PlainLauncher::new).orElseGet(AdoptingLauncher::new);
    }

    private static Optional<String> obstacle() {
        if (SystemKind.CURRENT != SystemKind.LINUX) {
            return Optional.of("the usage of ended processes is measured on Linux only");
        }
        if (!Files.isExecutable(Path.of(SHELL))) {
            return Optional.of("there is no " + SHELL + " to start the command from");
        }
        try {
            return LinuxCalls.is64Bit() ? trial() : Optional.of("the system is not a 64-bit one");
        } catch (LinkageError e) {
            return Optional.of("the native library JNA cannot be loaded: " + e.getMessage());
        }
    }

    /** Not every container and sandbox allows all that is needed. Also loads every class before anything is timed. */
    private static Optional<String> trial() {
        CommandLine nothing = new CommandLine(":", CommandLine.Shell.SYSTEM, Path.of("/"), Map.of(), Optional.empty());
        try (Launched launched = new AdoptingLauncher().launch(nothing, ProcessMark.unique())) {
            launched.await();
            return Optional.empty();
        } catch (IOException e) {
            return Optional.of("a process cannot be adopted here: " + e.getMessage());
        }
    }

    @Override
    public Launched launch(CommandLine command, ProcessMark mark) throws IOException {
        try (Pipe gate = Pipe.open();
                Pipe output = Pipe.open()) {
            int pid = adopt(builder(command, mark, gate.toRead(), output.toWrite()));
            return new Adopted(pid, gate, output);
        } catch (LastErrorException e) {
            throw new IOException("a system call failed: " + e.getMessage(), e);
        }
    }

    private static ProcessBuilder builder(CommandLine command, ProcessMark mark, File gate, File output) {
        List<String> words = new ArrayList<>(List.of(SHELL, "-c", SCRIPT, SHELL));
        words.addAll(command.words());
        ProcessBuilder builder = new ProcessBuilder(words)
                .directory(command.directory().toFile())
                .redirectInput(gate)
                .redirectError(Redirect.appendTo(output));
        builder.environment().putAll(command.environment());
        builder.environment().put(ProcessMark.VARIABLE, mark.value());
        return builder;
    }

    /**
     * This process adopts orphans for these few milliseconds only: those of anything else it has started are to go to the system's first
     * process, which also waits for them.
     */
    private static int adopt(ProcessBuilder builder) throws IOException {
        synchronized (HAND_OVER) {
            boolean before = LinuxCalls.adoptsOrphans();
            LinuxCalls.adoptOrphans(true);
            try {
                int pid = orphan(builder.start());
                if (!LinuxCalls.isRunning(pid)) {
                    throw new IOException("the shell that was to become the command has ended");
                }
                return pid;
            } finally {
                LinuxCalls.adoptOrphans(before);
            }
        }
    }

    /** The number of the inner shell, whose parent is gone. */
    private static int orphan(Process parent) throws IOException {
        try (BufferedReader lines =
                new BufferedReader(new InputStreamReader(parent.getInputStream(), StandardCharsets.US_ASCII))) {
            String pid = lines.readLine();
            if (pid == null) {
                throw new IOException("the shell wrote no process number");
            }
            return Integer.parseInt(pid);
        } finally {
            parent.toHandle().destroyForcibly();
            parent.onExit().join();
        }
    }

    /** A child that others have started. */
    private static final class Adopted implements Launched {
        private final int pid;
        private final OutputStream gate;
        private final OutputStream output;
        private final OutputTail tail;
        private boolean awaited;

        Adopted(int pid, Pipe gate, Pipe output) throws IOException {
            this.pid = pid;
            this.gate = new FileOutputStream(gate.toWrite());
            this.output = new FileOutputStream(output.toWrite());
            this.tail = OutputTail.of(new FileInputStream(output.toRead()));
        }

        @Override
        public ProcessHandle process() {
            return ProcessHandle.of(pid).orElseThrow();
        }

        @Override
        public CommandEnd await() {
            Duration before = LinuxCalls.cpuTime(pid);
            awaited = true;
            long begun = System.nanoTime();
            letGo();
            LinuxCalls.EndedChild ended = LinuxCalls.await(pid);
            Duration wall = Duration.ofNanos(System.nanoTime() - begun);
            tail.commandEnded(output);
            return new CommandEnd(ended.status(), wall, ended.usage().without(before), tail.lines());
        }

        private void letGo() {
            try {
                gate.write('\n');
            } catch (IOException e) {
                // The shell was killed while it waited: its exit status tells.
            }
        }

        @Override
        public void close() {
            try (gate;
                    output) {
                if (!awaited) {
                    ProcessHandle.of(pid).ifPresent(ProcessHandle::destroyForcibly);
                    LinuxCalls.await(pid);
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
