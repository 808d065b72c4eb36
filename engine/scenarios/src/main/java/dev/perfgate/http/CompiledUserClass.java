package dev.perfgate.http;

import dev.perfgate.http.workload.Task;
import dev.perfgate.http.workload.UserClass;
import dev.perfgate.http.workload.UserMix;
import dev.perfgate.load.ThinkTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What users of one class do, made ready for the wire of one event loop. */
final class CompiledUserClass {
    private static final PreparedRequest[] NOTHING = {};

    private final PreparedRequest[] onStart;
    private final PreparedRequest[] onStop;
    private final PreparedRequest[][] tasks;
    private final WeightedPick pick;
    private final ThinkTime thinkTime;

    private CompiledUserClass(
            PreparedRequest[] onStart,
            PreparedRequest[] onStop,
            PreparedRequest[][] tasks,
            double[] shares,
            ThinkTime thinkTime) {
        this.onStart = onStart;
        this.onStop = onStop;
        this.tasks = tasks;
        this.pick = new WeightedPick(shares);
        this.thinkTime = thinkTime;
    }

    /** A routine for each class. */
    static List<CompiledUserClass> ofClasses(UserMix mix, RequestEncoder encoder) {
        return mix.classes().stream().map(one -> of(one, encoder)).toList();
    }

    private static CompiledUserClass of(UserClass one, RequestEncoder encoder) {
        PreparedRequest[] onStart = encoder.encode(one.onStart());
        PreparedRequest[][] tasks = one.tasks().stream()
                .map(task -> encoder.encode(task.requests()))
                .toArray(PreparedRequest[][]::new);
        double[] shares = one.tasks().stream().mapToDouble(Task::share).toArray();
        return new CompiledUserClass(onStart, encoder.encode(one.onStop()), tasks, shares, one.thinkTime());
    }

    /** What arrives in an open load: the tasks of all classes, each by its share of all. */
    static CompiledUserClass ofArrivals(UserMix mix, RequestEncoder encoder) {
        List<PreparedRequest[]> tasks = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (UserClass one : mix.classes()) {
            for (Task task : one.tasks()) {
                tasks.add(encoder.encode(task.requests()));
                shares.add(one.share() * task.share());
            }
        }
        double[] all = shares.stream().mapToDouble(Double::doubleValue).toArray();
        return new CompiledUserClass(
                NOTHING, NOTHING, tasks.toArray(PreparedRequest[][]::new), all, new ThinkTime.None());
    }

    /** Sent when a user begins; empty for nothing. */
    PreparedRequest[] onStart() {
        return onStart;
    }

    /** Sent when a user ends; empty for nothing. */
    PreparedRequest[] onStop() {
        return onStop;
    }

    /** The steps of the next iteration. */
    PreparedRequest[] pick(RandomGenerator random) {
        return at(random.nextDouble());
    }

    /** The steps that have a point from 0 to 1 in their share. */
    PreparedRequest[] at(double point) {
        return tasks.length == 1 ? tasks[0] : tasks[pick.at(point)];
    }

    /**
     * When the iteration after one is meant to begin.
     *
     * @param begun when that one was meant to begin
     * @param now when it ended
     */
    long next(long begun, long now, RandomGenerator random) {
        if (thinkTime instanceof ThinkTime.Pacing pacing) {
            return Math.max(now, begun + pacing.period().toNanos());
        }
        if (thinkTime instanceof ThinkTime.Wait wait) {
            long least = wait.least().toNanos();
            long most = wait.most().toNanos();
            return now + (least == most ? least : random.nextLong(least, most + 1));
        }
        return now;
    }
}
