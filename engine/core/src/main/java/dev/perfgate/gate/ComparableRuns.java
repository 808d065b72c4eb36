package dev.perfgate.gate;

import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs before with which one is compared: those of its own work and its own kind of machine. Where they are too few, those of its
 * work on any machine. Runs of other work never count: what changed may be the work.
 *
 * @param runs the oldest first; empty also where all runs before are of other work
 * @param note what a reader must know of the choice, as a clause; empty as a rule
 * @param onlyOtherWork whether there are runs before, and something else was asked of the subject in all of them
 */
record ComparableRuns(List<PastRun> runs, String note, boolean onlyOtherWork) {
    private static final int ENOUGH = 8;

    static ComparableRuns of(Run run, History history) {
        Conditions conditions = Conditions.of(run);
        List<PastRun> all = history.before(run.info());
        List<PastRun> likeWork = all.stream()
                .filter(past -> past.conditions().sameWork(conditions))
                .toList();
        if (likeWork.isEmpty() && !all.isEmpty()) {
            return new ComparableRuns(List.of(), "", true);
        }
        List<PastRun> like = likeWork.stream()
                .filter(past -> past.conditions().sameKindOfMachine(conditions))
                .toList();
        if (like.size() >= ENOUGH || like.size() == likeWork.size()) {
            return new ComparableRuns(like, like.size() >= ENOUGH ? "" : others(all.size() - like.size()), false);
        }
        return new ComparableRuns(likeWork, anyMachine(like, likeWork, all, conditions), false);
    }

    private static String anyMachine(
            List<PastRun> like, List<PastRun> likeWork, List<PastRun> all, Conditions conditions) {
        String few = like.isEmpty() ? "none" : "only " + like.size();
        String others = others(all.size() - likeWork.size());
        return few + " of the " + likeWork.size() + " runs before " + (like.size() > 1 ? "are" : "is")
                + " of this kind of machine, so all are compared with: of the newest "
                + difference(likeWork.get(likeWork.size() - 1).conditions(), conditions)
                + (others.isEmpty() ? "" : "; " + others);
    }

    private static String others(int count) {
        return count == 0
                ? ""
                : count + (count == 1 ? " run before asked" : " runs before asked")
                        + " for other work, and cannot be compared with";
    }

    /** Why none is: "all 40 runs before asked for other work: of the newest the workload differs: …". */
    static String otherWork(Run run, History history) {
        List<PastRun> all = history.before(run.info());
        PastRun newest = all.get(all.size() - 1);
        return (all.size() == 1 ? "the only run before" : "each of the " + all.size() + " runs before")
                + " asked for other work; of the newest one "
                + difference(newest.conditions(), Conditions.of(run)) + " ("
                + RunReferences.of(newest).text() + ")";
    }

    /** In what the conditions differ: "the CPU differs: Xeon there, EPYC here". */
    static String difference(Conditions there, Conditions here) {
        List<String> differences = new ArrayList<>();
        add("CPU", there.cpuModel(), here.cpuModel(), differences);
        add("label (PERFGATE_HOST_LABEL)", there.label(), here.label(), differences);
        add("workload", there.workload(), here.workload(), differences);
        return differences.isEmpty() ? "kind of machine and workload are the same" : String.join(", ", differences);
    }

    private static void add(String what, String there, String here, List<String> differences) {
        if (!there.equals(here)) {
            differences.add("the " + what + " differs: " + known(there) + " there, " + known(here) + " here");
        }
    }

    private static String known(String text) {
        return text.isEmpty() ? "unknown" : text;
    }
}
