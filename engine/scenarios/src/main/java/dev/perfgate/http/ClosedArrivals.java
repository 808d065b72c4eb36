package dev.perfgate.http;

import dev.perfgate.load.LoadModel;
import dev.perfgate.load.UserSchedule;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * One loop's share of the users of a closed load. User i of all belongs to loop i modulo the number of loops. Where the load falls, the
 * users with the highest numbers go, each when its iteration has ended; so the classes keep their shares.
 */
final class ClosedArrivals implements Arrivals {
    /** How long a user waits after a connection failed, so that a dead server is not flooded. */
    private static final long PAUSE_NANOS = TimeUnit.MILLISECONDS.toNanos(100);

    private final LoopLoad load;
    private final Population population;
    private final Share share;
    private final UserSchedule schedule;
    /** This loop's users by their numbers in it; null where there is none. */
    private final List<@Nullable VirtualUser> users = new ArrayList<>();

    private final IterationPool iterations;
    private long startNanos;
    /** Users that this loop is to have now, and those it has. */
    private int wanted;

    /** What a person or a rule wants in place of the schedule; -1 while that counts. */
    private long turned = -1;

    private boolean paused;
    /** Those who would have begun an iteration meanwhile. */
    private final List<VirtualUser> held = new ArrayList<>();

    private boolean running;
    private int active;
    private boolean dismissed;

    ClosedArrivals(
            LoopLoad load, Population population, LoadModel.Closed model, IterationPool iterations, Share share) {
        this.load = load;
        this.population = population;
        this.share = share;
        this.schedule = new UserSchedule(model.level().curve());
        this.iterations = iterations;
    }

    /**
     * Who the users are.
     *
     * @param routines of the classes, made ready for this loop
     * @param seed of the users' random numbers
     */
    record Population(List<CompiledUserClass> routines, UserDealing dealing, long seed) {
        private static final long USERS_APART = 1_000_003;

        private CompiledUserClass routine(int user) {
            return routines.get(dealing.classOf(user));
        }

        /** Numbers of its own, so that what a user does does not depend on who is answered first. */
        private SplittableRandom random(int user) {
            return new SplittableRandom(seed * USERS_APART + user);
        }
    }

    @Override
    public void warmUp() {
        load.isWarm();
    }

    @Override
    public void begin(long now) {
        startNanos = now;
        running = true;
        // Another loop may already have taken all iterations. Who begins with the load tries to connect all the same,
        // so that as many
        // fail on any number of loops.
        if (!load.isEnding()) {
            bringTo(wantedAt(0), now);
        }
        followSchedule();
    }

    /** Makes the users as many as they are to be now, and comes again when that changes. */
    private void followSchedule() {
        long now = System.nanoTime();
        if (isOver(now)) {
            return;
        }
        load.publishIfDue(now);
        long sinceStart = Math.max(0, now - startNanos);
        bringTo(wantedAt(sinceStart), now);
        if (turned >= 0) {
            return;
        }
        long change = schedule.leaves(sinceStart, share.position(wanted - 1) + 1, share.position(wanted));
        if (change < load.endNanos() - startNanos) {
            load.at(startNanos + change, this::followSchedule);
        }
    }

    private int wantedAt(long sinceStart) {
        return (int) share.of(turned < 0 ? schedule.usersAt(sinceStart) : turned);
    }

    private void bringTo(int count, long now) {
        int before = wanted;
        wanted = count;
        for (int number = before; number < wanted; number++) {
            spawn(number);
        }
        for (int number = wanted; number < before; number++) {
            leaveIfIdle(users.get(number), now);
        }
    }

    @Override
    public void turn(double level) {
        turned = Math.round(level);
        if (running) {
            followSchedule();
        }
    }

    @Override
    public void pause(boolean wantsPause) {
        paused = wantsPause;
        if (!paused) {
            List<VirtualUser> waited = List.copyOf(held);
            held.clear();
            long now = System.nanoTime();
            waited.forEach(user -> beginNext(user, now, now));
        }
    }

    private boolean isOver(long now) {
        return load.isEnding() || iterations.isEmpty() || now - load.endNanos() >= 0;
    }

    /** One that has not left yet, though it was to, stays. */
    private void spawn(int number) {
        if (number == users.size()) {
            users.add(null);
        }
        if (users.get(number) == null) {
            active++;
            int ofAll = (int) share.position(number);
            VirtualUser user = load.newUser(number, population.routine(ofAll), population.random(ofAll));
            users.set(number, user);
            user.connect();
        }
    }

    private void leaveIfIdle(@Nullable VirtualUser user, long now) {
        if (user != null && user.isPresent() && !user.isBusy()) {
            leave(user, now);
        }
    }

    @Override
    public void timeIsOver() {
        // Users begin when they are ready, not by a schedule.
    }

    @Override
    public void userReady(VirtualUser user) {
        long now = System.nanoTime();
        if (mayNotBegin(user, now)) {
            user.failsAsNeverServed(now);
            gone(user, now);
        } else if (!user.start(now)) {
            beginNext(user, now, now);
        }
    }

    private boolean mayNotBegin(VirtualUser user, long now) {
        return isOver(now) || user.number() >= wanted;
    }

    private void beginNext(VirtualUser user, long intended, long now) {
        if (!user.isPresent()) {
            return;
        }
        if (mayNotBegin(user, now)) {
            leave(user, now);
            return;
        }
        if (paused) {
            held.add(user);
            return;
        }
        if (iterations.take()) {
            user.begin(intended, now);
        } else {
            leave(user, now);
        }
    }

    private void leave(VirtualUser user, long now) {
        if (load.isAbandoned() || !user.stop(now)) {
            gone(user, now);
        }
    }

    private void gone(VirtualUser user, long now) {
        load.publishIfDue(now);
        user.gone();
        active--;
        users.set(user.number(), null);
        if (iterations.isEmpty()) {
            dismissAll(now);
            load.allBegun();
        } else if (!isOver(now)) {
            load.dismiss(user);
            refill(user.number());
        }
    }

    /** While one took its leave the load may have risen again. */
    private void refill(int number) {
        if (number < wanted) {
            spawn(number);
        }
    }

    /** Users who wait for an iteration that will not begin send now what they send at their end; they count until the load's. */
    private void dismissAll(long now) {
        if (dismissed) {
            return;
        }
        dismissed = true;
        for (VirtualUser user : users.toArray(VirtualUser[]::new)) {
            if (user != null && user.isPresent() && !user.isBusy()) {
                user.stop(now);
            }
        }
    }

    @Override
    public void allTaken() {
        dismissAll(System.nanoTime());
        load.allBegun();
    }

    @Override
    public void ending() {
        dismissAll(System.nanoTime());
    }

    @Override
    public void iterationEnded(VirtualUser user, long now, boolean connectionLost) {
        if (!user.isPresent()) {
            gone(user, now);
            return;
        }
        long due = connectionLost ? now + PAUSE_NANOS : user.nextDue(now);
        if (due == now) {
            beginNext(user, now, now);
        } else if (mayNotBegin(user, now)) {
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
