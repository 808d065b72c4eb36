package dev.perfgate.http;

import dev.perfgate.http.wire.ConnectionSeeker;
import dev.perfgate.http.wire.Connector;
import dev.perfgate.http.wire.HttpConnection;
import dev.perfgate.load.measure.Interval;
import dev.perfgate.load.measure.Interval.Gauges;
import dev.perfgate.load.measure.IntervalWriter;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * One event loop's part of a load: keeps its users, gives up on answers that are overdue, watches how late the loop itself is, and
 * publishes what was recorded once a second. All of it runs in the loop.
 */
final class LoopLoad {
    private static final long PULSE_NANOS = TimeUnit.MILLISECONDS.toNanos(10);
    private static final int PULSES_PER_DEADLINE_CHECK = 2;
    private static final long INTERVAL_NANOS = TimeUnit.SECONDS.toNanos(1);
    private static final ThreadMXBean THREADS = ManagementFactory.getThreadMXBean();

    private final Connector connector;
    private final IntervalWriter writer;
    private final List<VirtualUser> users = new ArrayList<>();
    private final Arrivals supply;
    private final CountDownLatch warm = new CountDownLatch(1);
    private long startNanos;
    private long endNanos;
    private long pulseDueNanos;
    private long intervalStartNanos;
    private long longestDelayNanos;
    private long cpuNanosBefore;
    private int pulses;
    private int intervals;
    private int inFlight;
    /** Users who open a connection ahead of their first request. */
    private int openingAhead;

    private boolean started;
    private boolean allBegun;
    private boolean ending;
    private boolean abandoned;
    private boolean done;
    private volatile boolean overrun;
    private volatile @Nullable Throwable broken;

    LoopLoad(Connector connector, IntervalWriter writer, Function<LoopLoad, Arrivals> supplyOf) {
        this.connector = connector;
        this.writer = writer;
        this.supply = supplyOf.apply(this);
    }

    /** Lets the supply open what it needs; {@link #awaitWarm} waits for it. */
    void warmUp() {
        schedule(0, supply::warmUp);
    }

    /** The supply is ready to begin. */
    void isWarm() {
        warm.countDown();
    }

    void awaitWarm() throws InterruptedException {
        warm.await();
    }

    /**
     * Begins the load at an instant in the near future.
     *
     * @param end when no further iteration begins
     */
    void begin(long start, long end) {
        startNanos = start;
        endNanos = end;
        schedule(start - System.nanoTime(), this::started);
    }

    private void started() {
        started = true;
        intervalStartNanos = startNanos;
        pulseDueNanos = startNanos + PULSE_NANOS;
        cpuNanosBefore = THREADS.getCurrentThreadCpuTime();
        supply.begin(startNanos);
        schedulePulse();
    }

    /** Has its arrivals do something. From any thread. */
    void steer(Consumer<Arrivals> turn) {
        schedule(0, () -> {
            if (started) {
                publishIfDue(System.nanoTime());
            }
            turn.accept(supply);
        });
    }

    /** Begins no further iteration; those under way are awaited. From any thread. */
    void end() {
        schedule(0, () -> {
            endBeginning();
            doneIfIdle();
        });
    }

    private void endBeginning() {
        if (!ending) {
            // In this order: what the users send last must not find the load idle, and so over, before all have begun
            // to.
            supply.ending();
            ending = true;
        }
    }

    /** Gives up on the iterations that are still under way after a while. From any thread. */
    void abandonAfter(long millis) {
        schedule(TimeUnit.MILLISECONDS.toNanos(millis), this::abandon);
    }

    private void abandon() {
        abandoned = true;
        long now = System.nanoTime();
        if (started && !done) {
            List.copyOf(users).forEach(user -> user.abandon(now));
        }
        doneIfIdle();
    }

    private void pulse() {
        long now = System.nanoTime();
        longestDelayNanos = Math.max(longestDelayNanos, now - pulseDueNanos);
        pulseDueNanos = Math.max(pulseDueNanos + PULSE_NANOS, now);
        if (++pulses % PULSES_PER_DEADLINE_CHECK == 0) {
            for (int i = 0; i < users.size(); i++) {
                users.get(i).checkDeadline(now);
            }
        }
        publishIfDue(now);
        if (!ending && now - endNanos >= 0) {
            supply.timeIsOver();
            endBeginning();
        }
        doneIfIdle();
        if (!done) {
            schedulePulse();
        }
    }

    /**
     * Publishes the interval if it is over. Called before the load changes too: what changes at the end of an interval belongs to the
     * next.
     */
    void publishIfDue(long now) {
        if (now - intervalStartNanos >= INTERVAL_NANOS) {
            publish(intervalStartNanos + INTERVAL_NANOS, false);
            if (writer.isTooFarAhead() && !ending) {
                overrun = true;
                endBeginning();
                abandon();
            }
        }
    }

    /** Whether it was ended since nobody reads what it records. To be asked when the load has ended. */
    boolean isOverrun() {
        return overrun;
    }

    private void schedulePulse() {
        schedule(pulseDueNanos - System.nanoTime(), this::pulse);
    }

    private void doneIfIdle() {
        if (!done && started && (ending || allBegun) && inFlight == 0 && openingAhead == 0) {
            finish();
        }
    }

    private void finish() {
        done = true;
        publish(System.nanoTime(), true);
    }

    private void publish(long until, boolean last) {
        long cpuNanos = THREADS.getCurrentThreadCpuTime();
        long length = Math.max(1, until - intervalStartNanos);
        Gauges gauges = new Gauges(
                supply.users(), inFlight, connector.openConnections(), longestDelayNanos, cpuNanos - cpuNanosBefore);
        writer.publish(intervals++, length, last, gauges);
        cpuNanosBefore = cpuNanos;
        longestDelayNanos = 0;
        intervalStartNanos = until;
    }

    Interval interval() {
        return writer.current();
    }

    /**
     * Makes a user that this loop looks after until the load ends.
     *
     * @param number by which its supply knows it
     */
    VirtualUser newUser(int number, CompiledUserClass routine, RandomGenerator random) {
        VirtualUser user = new VirtualUser(this, number, routine, random);
        user.moveTo(users.size());
        users.add(user);
        return user;
    }

    /** A user is not needed any more: its connection is closed, and the last one takes its place. */
    void dismiss(VirtualUser user) {
        HttpConnection connection = user.release();
        if (connection != null) {
            connection.close();
        }
        VirtualUser last = users.remove(users.size() - 1);
        if (last != user) {
            last.moveTo(user.place());
            users.set(user.place(), last);
        }
    }

    Connector.Pending open(ConnectionSeeker seeker) {
        return connector.open(seeker);
    }

    void opensAhead() {
        openingAhead++;
    }

    void openedAhead() {
        openingAhead--;
    }

    void connected(long tookNanos) {
        writer.current().connected(tookNanos);
    }

    void userReady(VirtualUser user) {
        supply.userReady(user);
        doneIfIdle();
    }

    void iterationBegins() {
        inFlight++;
    }

    void iterationEnds(VirtualUser user, long now, boolean connectionLost) {
        inFlight--;
        supply.iterationEnded(user, now, connectionLost);
        doneIfIdle();
    }

    /** When no further iteration is meant to begin. */
    long endNanos() {
        return endNanos;
    }

    /** Whether the time is over: what is under way ends with its present request. */
    boolean isEnding() {
        return ending;
    }

    /** Whether what is under way is given up, too. */
    boolean isAbandoned() {
        return abandoned;
    }

    /** No further iteration begins: all that were wanted have begun, and will be completed. */
    void allBegun() {
        allBegun = true;
    }

    int inFlight() {
        return inFlight;
    }

    /** Runs a task in the loop at an instant; at once when it has passed. */
    void at(long nanos, Runnable task) {
        schedule(nanos - System.nanoTime(), task);
    }

    private void schedule(long delayNanos, Runnable task) {
        Future<?> unused =
                connector.loop().schedule(() -> guarded(task), Math.max(0, delayNanos), TimeUnit.NANOSECONDS);
    }

    /** What a task throws ends this loop's load: nobody else would hear of it, and the run would never end. */
    private void guarded(Runnable task) {
        try {
            task.run();
        } catch (RuntimeException | Error e) {
            breakDown(e);
        }
    }

    /** Ends this loop's load by a fault of its own, with what was recorded until now. */
    void breakDown(Throwable fault) {
        broken = fault;
        warm.countDown();
        if (!done) {
            finish();
        }
    }

    /** To be asked when the load has ended. */
    void throwIfBroken() {
        Throwable cause = broken;
        if (cause instanceof OutOfMemoryError exhausted) {
            throw exhausted;
        }
        if (cause != null) {
            throw new IllegalStateException("the load generator failed: " + cause, cause);
        }
    }
}
