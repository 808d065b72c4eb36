package dev.perfgate.http;

import dev.perfgate.http.wire.ConnectionOwner;
import dev.perfgate.http.wire.ConnectionSeeker;
import dev.perfgate.http.wire.HttpConnection;
import dev.perfgate.http.wire.Response;
import dev.perfgate.http.wire.WireFailure;
import dev.perfgate.load.ArrivalSchedule;
import dev.perfgate.load.LoadModel;
import java.util.ArrayDeque;
import java.util.Deque;
import org.jspecify.annotations.Nullable;

/**
 * One loop's share of the arrivals of an open load: iteration i of all begins when the integral of the rate reaches i, whatever
 * became of the earlier ones, and belongs to loop i modulo the number of loops. Connections are taken from a pool; where it is empty one more is opened, and the wait for it is part of the response time.
 */
final class OpenArrivals implements Arrivals {
    private final LoopLoad load;
    private final CompiledUserClass routine;
    private final LoadModel.Open model;
    private final Share share;
    private final ArrivalDraws draws;

    private final Deque<VirtualUser> free = new ArrayDeque<>();
    private final Deque<HttpConnection> idle = new ArrayDeque<>();
    private final Pool pool = new Pool();
    private final ArrivalSchedule schedule;
    private final IterationPool iterations;
    private final InFlightLimit limit;
    private long startNanos;
    private long nextDueNanos;
    /** Of the next arrival, among all of a process with one arrival a second. */
    private double unitTime;

    /** Where in the shares of the tasks the next arrival's lies. */
    private double pick;

    /** Arrivals a second of all loops that a person or a rule wants in place of the schedule; NaN while that counts. */
    private double turned = Double.NaN;

    private boolean paused;
    private boolean running;
    /** Of the waits for the next arrival the one that counts: a turned rate leaves another behind. */
    private int wait;

    private long warming;
    private boolean allArrived;

    OpenArrivals(LoopLoad load, CompiledUserClass routine, LoadModel.Open model, Pools pools, Share share, long seed) {
        this.load = load;
        this.routine = routine;
        this.model = model;
        this.share = share;
        this.draws = new ArrivalDraws(seed, model.poisson());
        this.schedule = new ArrivalSchedule(model.level().curve());
        this.iterations = pools.iterations();
        this.limit = pools.inFlight();
    }

    /** What all loops share. */
    record Pools(IterationPool iterations, InFlightLimit inFlight) {}

    @Override
    public void warmUp() {
        warming = share.of(model.connections());
        if (warming == 0) {
            load.isWarm();
        }
        for (long i = warming; i > 0; i--) {
            load.open(pool);
        }
    }

    @Override
    public void begin(long now) {
        startNanos = now;
        running = true;
        nextDueNanos = now;
        findNext(share.index() + 1);
        awaitNext();
    }

    private void awaitNext() {
        int own = ++wait;
        beginDue();
        await(own);
    }

    private void await(int own) {
        if (!allArrived && !paused) {
            load.at(nextDueNanos, () -> arrive(own));
        }
    }

    private void arrive(int own) {
        if (own == wait) {
            beginDue();
            await(own);
        }
    }

    @Override
    public void turn(double level) {
        turned = level;
        if (running) {
            // Loops take turns from the beginning on, and not all at once.
            nextDueNanos = level == 0 ? load.endNanos() : System.nanoTime() + (long) (1e9 * share.index() / level);
            awaitNext();
        }
    }

    @Override
    public void pause(boolean wantsPause) {
        paused = wantsPause;
        if (running && !paused) {
            long now = System.nanoTime();
            while (nextDueNanos - now < 0 && nextDueNanos - load.endNanos() < 0) {
                findNext(share.count());
            }
            awaitNext();
        }
    }

    /** All that are due, and none that is due after the end: their number follows from rate and duration alone. */
    private void beginDue() {
        long now = System.nanoTime();
        while (!allArrived && !paused && nextDueNanos - now <= 0) {
            if (nextDueNanos - load.endNanos() >= 0 || load.isEnding() || !iterations.take()) {
                allTaken();
            } else {
                start(nextDueNanos);
                findNext(share.count());
            }
        }
    }

    @Override
    public void allTaken() {
        allArrived = true;
        load.allBegun();
    }

    @Override
    public void timeIsOver() {
        beginDue();
    }

    /** In a Poisson process of varying rate the integral of the rate takes the place of time. */
    private void findNext(int further) {
        double gap = 0;
        for (int i = 0; i < further; i++) {
            double one = draws.nextGap();
            gap += one;
            // One by one, so that it rounds in the same way whoever adds up.
            unitTime += one;
            pick = draws.nextPick();
        }
        if (!Double.isNaN(turned)) {
            nextDueNanos = turned == 0 ? load.endNanos() : nextDueNanos + (long) (1e9 * gap / turned);
            return;
        }
        nextDueNanos = unitTime < schedule.total() ? startNanos + schedule.atNanos(unitTime) : load.endNanos();
    }

    private void start(long intended) {
        if (!limit.enter()) {
            load.interval().dropped(1);
            return;
        }
        VirtualUser user = free.poll();
        if (user == null) {
            user = load.newUser(0, routine, draws.unused());
        }
        HttpConnection connection = idleConnection();
        if (connection != null) {
            user.take(connection);
        }
        user.iterate(routine.at(pick), intended, System.nanoTime());
    }

    /** The one used last; those that the server has closed meanwhile are passed over. */
    private @Nullable HttpConnection idleConnection() {
        HttpConnection connection = idle.poll();
        while (connection != null && !connection.isOpen()) {
            connection = idle.poll();
        }
        return connection;
    }

    @Override
    public void ending() {
        // Nobody waits: iterations begin when they are due, or not at all.
    }

    @Override
    public void userReady(VirtualUser user) {
        throw new IllegalStateException("users of an open load open no connection ahead");
    }

    @Override
    public void iterationEnded(VirtualUser user, long now, boolean connectionLost) {
        limit.leave();
        HttpConnection connection = user.release();
        if (connection != null) {
            connection.give(pool);
            idle.push(connection);
        }
        free.push(user);
    }

    @Override
    public int users() {
        return load.inFlight();
    }

    /** Owns the connections that no iteration uses. */
    private final class Pool implements ConnectionOwner, ConnectionSeeker {
        @Override
        public void opened(HttpConnection connection, long tookNanos) {
            load.connected(tookNanos);
            connection.give(this);
            idle.push(connection);
            oneIsWarm();
        }

        /** Not opened ahead, it will be opened, or fail, when an iteration needs it. */
        @Override
        public void notOpened(WireFailure.NotConnected failure) {
            oneIsWarm();
        }

        private void oneIsWarm() {
            if (--warming == 0) {
                load.isWarm();
            }
        }

        @Override
        public void unasked() {
            load.interval().unasked();
        }

        @Override
        public void closed(HttpConnection connection) {
            // It is passed over when its turn comes: to look for it would take long when thousands are closed at once.
        }

        @Override
        public void answered(HttpConnection connection, Response response, long atNanos) {
            throw new IllegalStateException("an answer that nobody asked for");
        }

        @Override
        public void broke(HttpConnection connection, WireFailure failure, long atNanos) {
            throw new IllegalStateException("a request that nobody sent");
        }
    }
}
