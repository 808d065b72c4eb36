package dev.perfgate.http;

import dev.perfgate.scenario.LoadModel;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;

/** One loop's share of the users of a closed load. User i of all belongs to loop i modulo the number of loops. */
final class ClosedSupply implements Supply {
    /** How long a user waits after a connection failed, so that a dead server is not flooded. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LoopLoad load;
    private final Population population;
    private final LoadModel.Closed model;
    private final Share share;
    private long iterationsLeft;
    private long startNanos;
    private int spawned;
    private int active;
    private boolean dismissed;

    ClosedSupply(LoopLoad load, Population population, LoadModel.Closed model, Share share) {
        this.load = load;
        this.population = population;
        this.model = model;
        this.share = share;
        this.iterationsLeft = share.of(model.iterations());
    }

    /**
     * Who the users are.
     *
     * @param routines of the classes, made ready for this loop
     * @param seed of the users' random numbers
     */
    record Population(List<Routine> routines, UserDealing dealing, long seed) {
        private static final long USERS_APART = 1_000_003;

        /** @param number among all users of the load */
        VirtualUser user(int number, LoopLoad load) {
            Routine routine = routines.get(dealing.classOf(number));
            // Numbers of its own, so that what it does does not depend on who answers first.
            return load.newUser(routine, new SplittableRandom(seed * USERS_APART + number));
        }
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
            int number = (int) share.position(spawned);
            long due = startNanos + (long) (number / model.spawnRate() * 1e9);
            if (due - load.endNanos() >= 0) {
                return;
            }
            if (due - System.nanoTime() > 0) {
                load.at(due, this::spawnDue);
                return;
            }
            spawned++;
            active++;
            population.user(number, load).connect();
        }
    }

    @Override
    public void timeIsOver() {
        // Users begin when they are ready, not by a schedule.
    }

    @Override
    public void userReady(VirtualUser user) {
        long now = System.nanoTime();
        if (isOver(now)) {
            gone(user);
        } else if (!user.start(now)) {
            beginNext(user, now, now);
        }
    }

    private boolean isOver(long now) {
        return load.isEnding() || iterationsLeft == 0 || now - load.endNanos() >= 0;
    }

    private void beginNext(VirtualUser user, long intended, long now) {
        if (!user.isPresent()) {
            return;
        }
        if (isOver(now)) {
            leave(user, now);
            return;
        }
        iterationsLeft--;
        user.begin(intended, now);
    }

    private void leave(VirtualUser user, long now) {
        if (!user.stop(now)) {
            gone(user);
        }
    }

    private void gone(VirtualUser user) {
        user.gone();
        active--;
        if (iterationsLeft == 0) {
            dismissIdle();
            load.allBegun();
        }
    }

    /** Users who wait for an iteration that will not begin send now what they send at their end; they count until the load's. */
    private void dismissIdle() {
        if (dismissed) {
            return;
        }
        dismissed = true;
        long now = System.nanoTime();
        for (VirtualUser user : load.users()) {
            if (user.isPresent() && !user.isBusy()) {
                user.stop(now);
            }
        }
    }

    @Override
    public void ending() {
        dismissIdle();
    }

    @Override
    public void iterationEnded(VirtualUser user, long now, boolean connectionLost) {
        if (!user.isPresent()) {
            gone(user);
            return;
        }
        long due = connectionLost ? now + PAUSE_NANOS : user.nextDue(now);
        if (due == now) {
            beginNext(user, now, now);
        } else if (load.isEnding() || iterationsLeft == 0) {
            leave(user, now);
        } else {
            load.at(due, () -> beginNext(user, due, System.nanoTime()));
        }
    }

    @Override
    public int users() {
        return active;
    }
}
