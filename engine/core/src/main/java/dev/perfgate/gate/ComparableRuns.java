package dev.perfgate.gate;

import dev.perfgate.result.Run;
import dev.perfgate.result.history.History;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.result.history.PastRun.Conditions;
import java.util.ArrayList;
import java.util.List;

/**
 * The runs before with which one is compared: those of its own kind of machine and its own work. Where they are too few, those of its
 * work on any machine; where these are, too, all.
 *
 * @param runs the oldest first
 * @param note what a reader must know of the choice, as a clause; empty as a rule
 * @param likeWork whether the same was asked of the subject in all of them
 */
record ComparableRuns(List<PastRun> runs, String note, boolean likeWork) {
    private static final int ENOUGH = 8;

    static ComparableRuns of(Run run, History history) {
        Conditions conditions = Conditions.of(run);
        List<PastRun> all = history.before(run.info());
        List<PastRun> likeWork = all.stream()
                .filter(past -> past.conditions().sameWork(conditions))
                .toList();
        List<PastRun> like = likeWork.stream()
                .filter(past -> past.conditions().sameKindOfMachine(conditions))
                .toList();
        if (like.size() >= ENOUGH || like.size() == all.size()) {
            return new ComparableRuns(like, "", true);
        }
        boolean sameWork = likeWork.size() >= ENOUGH || likeWork.size() == all.size();
        List<PastRun> chosen = sameWork ? likeWork : all;
        String few = like.isEmpty() ? "none" : "only " + like.size();
        String note =
                few + " of the " + all.size() + " runs before " + (like.size() > 1 ? "are" : "is") + " of this kind of "
                        + (sameWork ? "machine" : "machine and workload") + ", so all "
                        + (sameWork && chosen.size() < all.size() ? chosen.size() + " of this workload " : "")
                        + "are compared with: of the newest "
                        + difference(chosen.get(chosen.size() - 1).conditions(), conditions);
        return new ComparableRuns(chosen, note, sameWork);
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
