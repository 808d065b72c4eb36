package dev.perfgate.http;

import dev.perfgate.scenario.LoadModel;
import dev.perfgate.scenario.ThinkTime;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/** One loop's share of the users of a closed load. User i of all belongs to loop i modulo the number of loops. */
final class ClosedSupply implements Supply {
    /** How long a user waits after a connection failed, so that a dead server is not flooded. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LoopLoad load;
    private final Step[] steps;
    private final LoadModel.Closed model;
    private final Share share;
    private final RandomGenerator random;
    private long iterationsLeft;
    private long startNanos;
    private int spawned;
    private int active;

    ClosedSupply(LoopLoad load, Step[] steps, LoadModel.Closed model, Share share, RandomGenerator random) {
        this.load = load;
        this.steps = steps;
        this.model = model;
        this.share = share;
        this.random = random;
        this.iterationsLeft = share.of(model.iterations());
    }

    @Override
    public void warmUp() {
        load.isWarm();
    }

    @Override
    public void begin(long now) {
        startNanos = now;
        spawnDue();
    }

    private void spawnDue() {
        int wanted = (int) share.of(model.users());
        while (spawned < wanted && !load.isEnding()) {
            long due = startNanos + (long) (share.position(spawned) / model.spawnRate() * 1e9);
            if (due - load.endNanos() >= 0) {
                return;
            }
            if (due - System.nanoTime() > 0) {
                load.at(due, this::spawnDue);
                return;
            }
            spawned++;
            active++;
            load.newUser(steps).connect();
        }
    }

    @Override
    public void timeIsOver() {
        // Users begin when they are ready, not by a schedule.
    }

    @Override
    public void userReady(VirtualUser user) {
        long now = System.nanoTime();
        beginNext(user, now, now);
    }

    private void beginNext(VirtualUser user, long intended, long now) {
        if (load.isEnding() || iterationsLeft == 0 || now - load.endNanos() >= 0) {
            retire();
            return;
        }
        iterationsLeft--;
        user.begin(intended, now);
    }

    private void retire() {
        active--;
        if (iterationsLeft == 0) {
            load.allBegun();
        }
    }

    @Override
    public void iterationEnded(VirtualUser user, long now, boolean connectionLost) {
        long due = connectionLost ? now + PAUSE_NANOS : due(user, now);
        if (due == now) {
            beginNext(user, now, now);
        } else if (load.isEnding() || iterationsLeft == 0) {
            retire();
        } else {
            load.at(due, () -> beginNext(user, due, System.nanoTime()));
        }
    }

    /** When the user's next iteration is meant to begin. */
    private long due(VirtualUser user, long now) {
        if (model.thinkTime() instanceof ThinkTime.Pacing pacing) {
            return Math.max(now, user.begunNanos() + pacing.period().toNanos());
        }
        if (model.thinkTime() instanceof ThinkTime.Wait wait) {
            long least = wait.least().toNanos();
            long most = wait.most().toNanos();
            return now + (least == most ? least : random.nextLong(least, most + 1));
        }
        return now;
    }

    @Override
    public int users() {
        return active;
    }
}
