package dev.perfgate.http;

import dev.perfgate.http.workload.Task;
import dev.perfgate.http.workload.UserClass;
import dev.perfgate.http.workload.UserMix;
import dev.perfgate.scenario.ThinkTime;
import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;

/** What users of one class do, made ready for the wire of one event loop. */
final class Routine {
    private static final Step[] NOTHING = {};

    private final Step[] onStart;
    private final Step[] onStop;
    private final Step[][] tasks;
    private final WeightedPick pick;
    private final ThinkTime thinkTime;

    private Routine(Step[] onStart, Step[] onStop, Step[][] tasks, double[] shares, ThinkTime thinkTime) {
        this.onStart = onStart;
        this.onStop = onStop;
        this.tasks = tasks;
        this.pick = new WeightedPick(shares);
        this.thinkTime = thinkTime;
    }

    /** A routine for each class. */
    static List<Routine> ofClasses(UserMix mix, StepEncoder encoder) {
        return mix.classes().stream().map(one -> of(one, encoder)).toList();
    }

    private static Routine of(UserClass one, StepEncoder encoder) {
        Step[] onStart = encoder.encode(one.onStart());
        Step[][] tasks = one.tasks().stream()
                .map(task -> encoder.encode(task.requests()))
                .toArray(Step[][]::new);
        double[] shares = one.tasks().stream().mapToDouble(Task::share).toArray();
        return new Routine(onStart, encoder.encode(one.onStop()), tasks, shares, one.thinkTime());
    }

    /** What arrives in an open load: the tasks of all classes, each by its share of all. */
    static Routine ofArrivals(UserMix mix, StepEncoder encoder) {
        List<Step[]> tasks = new ArrayList<>();
        List<Double> shares = new ArrayList<>();
        for (UserClass one : mix.classes()) {
            for (Task task : one.tasks()) {
                tasks.add(encoder.encode(task.requests()));
                shares.add(one.share() * task.share());
            }
        }
        double[] all = shares.stream().mapToDouble(Double::doubleValue).toArray();
        return new Routine(NOTHING, NOTHING, tasks.toArray(Step[][]::new), all, new ThinkTime.None());
    }

    /** Sent when a user begins; empty for nothing. */
    Step[] onStart() {
        return onStart;
    }

    /** Sent when a user ends; empty for nothing. */
    Step[] onStop() {
        return onStop;
    }

    /** The steps of the next iteration. */
    Step[] pick(RandomGenerator random) {
        return tasks.length == 1 ? tasks[0] : tasks[pick.at(random.nextDouble())];
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
