package dev.perfgate.report.files;

import dev.perfgate.store.RunFolderName;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Names for files and folders of several runs: their scenarios', and numbers where runs are of the same one. */
public final class DistinctNames {
    private DistinctNames() {}

    /** One name a run, in their order: "checkout", "search", "checkout-2". */
    public static List<String> of(List<String> scenarios) {
        Map<String, Integer> times = new HashMap<>();
        List<String> names = new ArrayList<>();
        for (String scenario : scenarios) {
            int number = times.merge(scenario, 1, Integer::sum);
            names.add(RunFolderName.of(scenario) + (number == 1 ? "" : "-" + number));
        }
        return names;
    }
}
