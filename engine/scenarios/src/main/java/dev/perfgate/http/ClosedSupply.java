package dev.perfgate.http;

import dev.perfgate.scenario.LoadModel;
import dev.perfgate.scenario.ThinkTime;
import dev.perfgate.scenario.UserSchedule;
import java.util.concurrent.TimeUnit;
import java.util.random.RandomGenerator;

/**
 * One loop's share of the users of a closed load. User i of all belongs to loop i modulo the number of loops. Where the load falls, a
 * user goes when its iteration has ended.
 */
final class ClosedSupply implements Supply {
    /** How long a user waits after a connection failed, so that a dead server is not flooded. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LoopLoad load;
    private final Step[] steps;
    private final LoadModel.Closed model;
    private final Share share;
    private final RandomGenerator random;
    private final UserSchedule schedule;
    private long iterationsLeft;
    private long startNanos;
    /** Users that this loop is to have now, and those it has. */
    private int wanted;

    private int active;
    /** Of the users between two iterations all, and those that are not to begin another one. */
    private int waiting;

    private int dismissed;

    ClosedSupply(LoopLoad load, Step[] steps, LoadModel.Closed model, Share share, RandomGenerator random) {
        this.load = load;
        this.steps = steps;
        this.model = model;
        this.share = share;
        this.random = random;
        this.schedule = new UserSchedule(model.level().curve());
        this.iterationsLeft = share.of(model.iterations());
    }

    @Override
    public void warmUp() {
        load.isWarm();
    }

    @Override
    public void begin(long now) {
        startNanos = now;
        followSchedule();
    }

    /** Makes the users as many as they are to be now, and comes again when that changes. */
    private void followSchedule() {
        long now = System.nanoTime();
        if (iterationsLeft == 0) {
            load.allBegun();
            return;
        }
        if (load.isEnding() || now - load.endNanos() >= 0) {
            return;
        }
        long sinceStart = Math.max(0, now - startNanos);
        wanted = (int) share.of(schedule.usersAt(sinceStart));
        dismissWaiting();
        while (active < wanted) {
            active++;
            load.newUser(steps).connect();
        }
        long change = schedule.leaves(sinceStart, share.position(wanted - 1) + 1, share.position(wanted));
        if (change < load.endNanos() - startNanos) {
            load.at(startNanos + change, this::followSchedule);
        }
    }

    /** A user that waits has ended its iteration: it counts no more from now on, and is gone when it would begin the next one. */
    private void dismissWaiting() {
        int tooMany = Math.min(active - wanted, waiting - dismissed);
        if (tooMany > 0) {
            active -= tooMany;
            dismissed += tooMany;
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
        if (load.isEnding() || iterationsLeft == 0 || active > wanted || now - load.endNanos() >= 0) {
            retire(user);
            return;
        }
        iterationsLeft--;
        user.begin(intended, now);
    }

    private void retire(VirtualUser user) {
        active--;
        if (iterationsLeft == 0) {
            load.allBegun();
        } else if (active >= wanted) {
            load.dismiss(user);
        }
    }

    @Override
    public void iterationEnded(VirtualUser user, long now, boolean connectionLost) {
        long due = connectionLost ? now + PAUSE_NANOS : due(user, now);
        if (due == now) {
            beginNext(user, now, now);
        } else if (load.isEnding() || iterationsLeft == 0 || active > wanted) {
            retire(user);
        } else {
            waiting++;
            load.at(due, () -> hasWaited(user, due));
        }
    }

    private void hasWaited(VirtualUser user, long due) {
        waiting--;
        if (dismissed > 0) {
            dismissed--;
            load.dismiss(user);
        } else {
            beginNext(user, due, System.nanoTime());
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
