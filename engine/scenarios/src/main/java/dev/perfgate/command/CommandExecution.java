package dev.perfgate.command;

import dev.perfgate.result.Measurements;
import dev.perfgate.result.Measurements.Artifact;
import dev.perfgate.result.Measurements.Failure;
import dev.perfgate.result.Progress;
import dev.perfgate.scenario.Completion;
import dev.perfgate.scenario.Execution;
import dev.perfgate.scenario.ExecutionContext;
import dev.perfgate.scenario.Measured;
import dev.perfgate.scenario.Observer;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.unit.Unit;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;

/** Runs the commands of a plan one after the other; the first that fails ends it. */
final class CommandExecution implements Execution {
    private static final long SECOND_NANOS = TimeUnit.SECONDS.toNanos(1);
    /** Longer than a command gets to end in, once it was asked to. */
    private static final long CLOSING_SECONDS = 10;

    private static final int WARM_UP_WORDS_EVERY = 10;
    private static final String LAST_OUTPUT = "last-output.txt";

    private final CommandPlan plan;
    private final ExecutionContext context;
    private final Launcher launcher;
    private final CommandRunner runner;
    private final ExecutorService worker = Executors.newSingleThreadExecutor(CommandExecution::thread);
    private final List<CommandSample> samples = new ArrayList<>();
    private final List<String> warnings = new ArrayList<>();
    private final List<Failure> failures = new ArrayList<>();
    private final List<Artifact> artifacts = new ArrayList<>();
    private boolean counting;
    private Instant started = Instant.now();
    private long startNanos = System.nanoTime();
    private long ticks;

    CommandExecution(CommandPlan plan, ExecutionContext context, Launcher launcher) {
        this.plan = plan;
        this.context = context;
        this.launcher = launcher;
        this.runner = new CommandRunner(launcher);
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "perfgate-command");
        thread.setDaemon(true);
        return thread;
    }

    @Override
    public Measured run(Observer observer) throws InterruptedException {
        StopSignal.Hearing hearing = context.stop().whenGiven(runner::stop);
        try {
            Completion completion = complete(observer);
            Instant ended = Instant.now();
            double seconds = elapsed();
            cleanUp();
            writeRuns();
            return measured(ended, seconds, completion);
        } finally {
            hearing.close();
        }
    }

    private Completion complete(Observer observer) throws InterruptedException {
        for (CommandPlan.PlannedRun turn : (Iterable<CommandPlan.PlannedRun>) plan.turns()::iterator) {
            if (turn.counts() && !counting) {
                beginToCount(observer);
            }
            Optional<String> failure = take(turn, observer);
            if (failure.isPresent()) {
                return new Completion.SubjectFailed(failure.get());
            }
            if (context.stop().reason().isPresent()) {
                break;
            }
        }
        return Completion.COMPLETED;
    }

    private void beginToCount(Observer observer) {
        counting = true;
        started = Instant.now();
        startNanos = System.nanoTime();
        ticks = 0;
        observer.begins();
    }

    /** Runs a command once. Returns why no more of them are run, if so. */
    private Optional<String> take(CommandPlan.PlannedRun turn, Observer observer) throws InterruptedException {
        if (plan.prepare().isPresent()) {
            CommandLine prepare = plan.prepare().get();
            CommandOutcome prepared = await(prepare, turn, observer);
            Optional<CommandFailure> failure = CommandFailure.of(prepared, Set.of(0));
            if (failure.isPresent()) {
                return Optional.of(failed(prepare, "before run " + turn.run(), failure.get(), ""));
            }
        }
        CommandOutcome outcome = await(turn.command(), turn, observer);
        String scope = plan.scope(turn.command());
        Optional<CommandFailure> failure = CommandFailure.of(outcome, plan.exitCodes());
        if (failure.isEmpty() && turn.counts() && outcome instanceof CommandOutcome.Ended ended) {
            samples.add(new CommandSample(turn.command(), scope, elapsed(), ended.ending(), ended.leftRunning()));
            tellIfDue(turn, observer);
        }
        String when = (turn.counts() ? "in run " : "in warm-up run ") + turn.run();
        return failure.map(why -> failed(turn.command(), when, why, scope));
    }

    private String failed(CommandLine command, String when, CommandFailure why, String scope) {
        double second = counting ? elapsed() : 0;
        String named = "'" + CommandPlan.part(command.text()) + "' ";
        failures.add(new Failure(scope, why.kind(), named + why.reason(), 1, second, second));
        if (!why.lastLines().isEmpty()) {
            artifact(
                    "Last output of " + named.strip(),
                    LAST_OUTPUT,
                    "text/plain",
                    out -> out.write((String.join("\n", why.lastLines()) + "\n").getBytes(StandardCharsets.UTF_8)));
        }
        return named + when + " " + why.sentence();
    }

    /** In the worker's thread: the calling one tells once a second how things stand. */
    private CommandOutcome await(CommandLine command, CommandPlan.PlannedRun turn, Observer observer)
            throws InterruptedException {
        Future<CommandOutcome> running = worker.submit(() -> runner.run(command));
        while (true) {
            try {
                return running.get(Math.max(1, nextTick() - System.nanoTime()), TimeUnit.NANOSECONDS);
            } catch (TimeoutException e) {
                tellIfDue(turn, observer);
            } catch (ExecutionException e) {
                throw new IllegalStateException(command.text(), e.getCause());
            }
        }
    }

    private long nextTick() {
        return startNanos + (ticks + 1) * SECOND_NANOS;
    }

    private void tellIfDue(CommandPlan.PlannedRun turn, Observer observer) {
        if (System.nanoTime() < nextTick()) {
            return;
        }
        ticks = (System.nanoTime() - startNanos) / SECOND_NANOS;
        if (counting) {
            observer.progress(live(turn), this::soFar);
        } else if (ticks % WARM_UP_WORDS_EVERY == 0) {
            context.waiting().accept("warming up: run " + turn.run() + " of " + plan.warmUp());
        }
    }

    private Progress live(CommandPlan.PlannedRun turn) {
        Duration elapsed = Duration.ofNanos(System.nanoTime() - startNanos);
        List<String> words = new ArrayList<>(List.of("run " + turn.run() + " of " + plan.runs()));
        if (!samples.isEmpty()) {
            double newest = samples.get(samples.size() - 1).wallMillis();
            words.add("last " + Unit.MILLISECONDS.format(newest));
        }
        int interval = (int) elapsed.toSeconds() - 1;
        return new Progress(elapsed, Duration.ZERO, interval, new CommandFigures(plan, samples).live(), words);
    }

    private Measured soFar() {
        return measured(Instant.now(), elapsed(), Completion.COMPLETED);
    }

    private Measured measured(Instant ended, double seconds, Completion completion) {
        CommandFigures figures = new CommandFigures(plan, samples);
        Measurements measurements =
                new Measurements(figures.metrics(), figures.timeline(seconds), List.of(), failures, artifacts);
        List<String> all = new ArrayList<>(figures.warnings());
        all.addAll(warnings);
        return new Measured(started, ended.isBefore(started) ? started : ended, measurements, completion, all);
    }

    private double elapsed() {
        return (double) (System.nanoTime() - startNanos) / SECOND_NANOS;
    }

    /** Also after a stop, which ends only what is measured. */
    private void cleanUp() {
        plan.cleanUp()
                .ifPresent(command -> CommandFailure.of(new CommandRunner(launcher).run(command), Set.of(0))
                        .ifPresent(failure -> warnings.add(
                                "'" + CommandPlan.part(command.text()) + "' (cleanUp) " + failure.sentence())));
    }

    private void writeRuns() {
        if (!samples.isEmpty()) {
            HyperfineFile file = new HyperfineFile(plan, samples);
            artifact("All runs, as hyperfine writes them", HyperfineFile.NAME, "application/json", file::write);
        }
    }

    private interface Content {
        void write(OutputStream out) throws IOException;
    }

    /** What cannot be written costs the run this file only. */
    private void artifact(String name, String file, String mediaType, Content content) {
        Path path = context.artifacts().path().resolve(file);
        try {
            Files.deleteIfExists(path);
            try (OutputStream out = Files.newOutputStream(path, StandardOpenOption.CREATE_NEW)) {
                content.write(out);
            }
            artifacts.add(context.artifacts().artifact(name, file, mediaType));
        } catch (IOException e) {
            warnings.add(path + " could not be written: " + e.getMessage());
        }
    }

    @Override
    public void close() {
        runner.stop();
        worker.shutdown();
        try {
            if (!worker.awaitTermination(CLOSING_SECONDS, TimeUnit.SECONDS)) {
                worker.shutdownNow();
            }
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
