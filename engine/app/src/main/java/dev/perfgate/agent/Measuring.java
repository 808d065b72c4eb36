package dev.perfgate.agent;

import dev.perfgate.agent.ProgressFeed.AgentState;
import dev.perfgate.cpu.CpuDocument;
import dev.perfgate.pipeline.Pipeline;
import dev.perfgate.pipeline.Plan;
import dev.perfgate.pipeline.ResultPlace;
import dev.perfgate.pipeline.SuiteResult;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunState;
import dev.perfgate.run.EnvironmentProbe;
import dev.perfgate.scenario.StopSignal;
import dev.perfgate.scenario.StopSignal.Reason;
import dev.perfgate.suite.JudgedRun;
import dev.perfgate.unit.Durations;
import dev.perfgate.web.RequestProblem;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Makes tests, one at a time. */
final class Measuring implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Measuring.class);

    private final AgentOptions options;
    private final ProgressFeed feed = new ProgressFeed();
    private final ReentrantLock oneAtATime = new ReentrantLock();
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor(Measuring::thread);
    private volatile StopSignal present = new StopSignal();
    private volatile boolean closed;

    Measuring(AgentOptions options) {
        this.options = options;
    }

    private static Thread thread(Runnable work) {
        Thread thread = new Thread(work, "agent-timer");
        thread.setDaemon(true);
        return thread;
    }

    ProgressFeed feed() {
        return feed;
    }

    /**
     * Makes a test in the calling thread, which takes more than a minute.
     *
     * @param client who wants it
     * @throws RequestProblem when one is being made already, or this one took too long
     */
    CpuDocument test(String client) {
        if (!oneAtATime.tryLock()) {
            LOG.info("no test for {}: another is running", client);
            throw busy();
        }
        LOG.info("starting a test for {}", client);
        StopSignal stop = new StopSignal();
        present = stop;
        Future<?> limit = timer.schedule(
                () -> stop.give(new Reason.Interrupted("time limit of the agent")),
                options.timeLimit().toMillis(),
                TimeUnit.MILLISECONDS);
        feed.begin();
        try {
            return measured(stop);
        } finally {
            limit.cancel(false);
            feed.end();
            LOG.info("the test for {} ended", client);
            oneAtATime.unlock();
        }
    }

    private CpuDocument measured(StopSignal stop) {
        if (closed) {
            throw new RequestProblem(503, "The agent is shutting down.");
        }
        try {
            Plan plan = new Plan(options.test(), List.of(), new ResultPlace.Nowhere(), false);
            SuiteResult result = new Pipeline(feed, stop).run(plan);
            Run run = result.runs().stream()
                    .map(JudgedRun::run)
                    .findFirst()
                    .orElseThrow(() -> tooLongOr(result.error().orElse("nothing was measured")));
            if (run.info().state() != RunState.FINISHED) {
                throw tooLongOr("the test was stopped");
            }
            return CpuDocument.of(run, EnvironmentProbe.probe());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RequestProblem(503, "The agent is shutting down.");
        }
    }

    private RequestProblem tooLongOr(String other) {
        if (closed) {
            return new RequestProblem(503, "The agent is shutting down.");
        }
        if (present.reason().isEmpty()) {
            return new RequestProblem(500, "The test failed: " + other + ".");
        }
        LOG.warn("a test took longer than {} and was stopped", Durations.format(options.timeLimit()));
        return new RequestProblem(
                504,
                "The test took longer than " + Durations.format(options.timeLimit())
                        + " and was stopped: raise the agent's --time-limit, or shorten the levels (--seconds).");
    }

    private RequestProblem busy() {
        Duration left = left();
        return new RequestProblem(
                        409, "Another test is running, for about " + Durations.format(left) + " more; try again later.")
                .retryAfter(left);
    }

    private Duration left() {
        Duration left = feed.now() instanceof AgentState.Level level
                ? level.planned().minus(level.elapsed())
                : options.timeLimit();
        return left.compareTo(Duration.ofSeconds(1)) < 0 ? Duration.ofSeconds(1) : Duration.ofSeconds(left.toSeconds());
    }

    @Override
    public void close() {
        closed = true;
        feed.close();
        present.give(new Reason.Interrupted("the agent is shutting down"));
        timer.shutdownNow();
    }
}
