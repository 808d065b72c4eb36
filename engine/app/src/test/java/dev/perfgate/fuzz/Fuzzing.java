package dev.perfgate.fuzz;

import dev.perfgate.cli.Commands;
import dev.perfgate.scenario.StopSignal;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/**
 * Answers mutants of one kind, one after the other, in a process with a small heap, and ends with the first that is answered wrongly:
 * by a stack trace, a used-up heap, a refusal without a message, endless output, or more CPU time than any input may cost.
 */
public final class Fuzzing {
    /** Of the whole process, so with collecting and compiling: a hang by any measure, and none by that of a busy machine. */
    private static final long MOST_CPU_NANOS = TimeUnit.SECONDS.toNanos(5);
    /** Waits that cost no CPU time; long, since the machine may be busy. */
    private static final long MOST_SECONDS = 120;

    private static final int MOST_OUTPUT = 4_000_000;
    private static final int LONGEST_LINE = 4000;
    private static final int MOST_MESSAGES = 102;
    private static final Pattern STACK_TRACE = Pattern.compile(
            "(?m)^\\s+at [\\w.$/]+\\(.*\\)|^Exception in |^Caused by: |please report this|Out of memory");
    private static final com.sun.management.OperatingSystemMXBean PROCESS =
            (com.sun.management.OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();

    private final String kind;
    private final PrintStream report = System.out;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Subject subject;
    private volatile String[] running = {};
    private volatile long since = System.nanoTime();
    private int accepted;
    private int refused;
    private int failed;
    private long mostCpuNanos;

    private Fuzzing(String kind, long seed, Path root) throws IOException {
        this.kind = kind;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
        this.subject = Subjects.of(kind, seed, root);
    }

    /** @param arguments kind, number of mutants, seed, root of the sources */
    public static void main(String[] arguments) throws IOException {
        Fuzzing fuzzing = new Fuzzing(arguments[0], Long.parseLong(arguments[2]), Path.of(arguments[3]));
        fuzzing.answer(Integer.parseInt(arguments[1]));
    }

    private void answer(int mutants) throws IOException {
        watch();
        for (int i = 0; i < mutants; i++) {
            answerNext(i);
        }
        report.printf(
                Locale.ROOT,
                "%s: %,d mutants, %,d accepted, %,d refused, %,d of another end, at most %.2f s of CPU time each%n",
                kind,
                mutants,
                accepted,
                refused,
                failed,
                mostCpuNanos / 1e9);
        System.exit(0);
    }

    private void answerNext(int number) throws IOException {
        String[] command = subject.next();
        out.reset();
        err.reset();
        running = command;
        since = System.nanoTime();
        long before = PROCESS.getProcessCpuTime();
        int code = executed(command);
        long cpuNanos = PROCESS.getProcessCpuTime() - before;
        mostCpuNanos = Math.max(mostCpuNanos, cpuNanos);
        objection(code, cpuNanos).ifPresent(what -> end(number, what));
        if (code == 2) {
            refused++;
        } else if (code == 0) {
            accepted++;
        } else {
            failed++;
        }
    }

    private int executed(String[] command) {
        StopSignal ended = new StopSignal();
        ended.give(new StopSignal.Reason.Interrupted("ended before it began"));
        try {
            return new Commands(() -> ended).execute(command);
        } catch (RuntimeException e) {
            e.printStackTrace();
            return -1;
        }
    }

    private Optional<String> objection(int code, long cpuNanos) {
        String said = err.toString(StandardCharsets.UTF_8);
        if (STACK_TRACE.matcher(said).find()
                || STACK_TRACE.matcher(out.toString(StandardCharsets.UTF_8)).find()) {
            return Optional.of("a stack trace, or a used-up heap");
        }
        if (cpuNanos > MOST_CPU_NANOS) {
            return Optional.of(String.format(Locale.ROOT, "%.1f s of CPU time", cpuNanos / 1e9));
        }
        if (out.size() + err.size() > MOST_OUTPUT) {
            return Optional.of(out.size() + err.size() + " bytes of output");
        }
        if (code < 0 || (code > 4 && code != 130)) {
            return Optional.of("exit code " + code);
        }
        return code == 2 ? objection(said.lines().toList()) : Optional.empty();
    }

    /** What was refused is told: one line a problem, each with its place. */
    private static Optional<String> objection(List<String> messages) {
        if (messages.isEmpty()) {
            return Optional.of("refused without a message");
        }
        if (messages.size() > MOST_MESSAGES) {
            return Optional.of(messages.size() + " messages");
        }
        return messages.stream()
                .filter(line -> line.length() > LONGEST_LINE || line.isBlank())
                .findFirst()
                .map(line -> "a message of " + line.length() + " characters");
    }

    private void watch() {
        Thread watchdog = new Thread(this::endWhatHangs, "watchdog");
        watchdog.setDaemon(true);
        watchdog.start();
    }

    private void endWhatHangs() {
        try {
            while (System.nanoTime() - since < TimeUnit.SECONDS.toNanos(MOST_SECONDS)) {
                TimeUnit.SECONDS.sleep(1);
            }
            Thread.getAllStackTraces()
                    .forEach((thread, stack) -> report.println(thread + " " + Arrays.toString(stack)));
            end(-1, "no answer for " + MOST_SECONDS + " s");
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private void end(int number, String what) {
        report.println(kind + " " + number + ": " + what + ": perfgate " + String.join(" ", running));
        report.println(shortened(err.toString(StandardCharsets.UTF_8)));
        report.println("--- the input ---");
        report.println(shortened(subject.mutant()));
        try {
            report.println("--- whole in " + Files.writeString(Path.of("mutant").toAbsolutePath(), subject.mutant()));
        } catch (IOException e) {
            report.println(e);
        }
        report.flush();
        Runtime.getRuntime().halt(1);
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST_LINE ? text : text.substring(0, LONGEST_LINE) + "…";
    }
}
