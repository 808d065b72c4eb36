package dev.perfgate.jenkins.page;

import dev.perfgate.jenkins.record.RunSummary;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Names the runs of a record in URLs. */
public final class Addresses {
    private static final Pattern PLAIN = Pattern.compile("[A-Za-z][A-Za-z0-9_-]{0,79}");

    /** What the page of a record has of its own. */
    private static final Set<String> TAKEN = Set.of("api", "compare", "compareWith", "index");

    private Addresses() {}

    /** One a run: the scenario's name where it can be told in an address and is the only one, else the run's place, from 1. */
    public static List<String> of(List<RunSummary> runs) {
        List<String> addresses = new ArrayList<>();
        for (int place = 0; place < runs.size(); place++) {
            String scenario = runs.get(place).getScenario();
            boolean alone = runs.stream()
                            .filter(run -> run.getScenario().equals(scenario))
                            .count()
                    == 1;
            boolean plain = PLAIN.matcher(scenario).matches() && !TAKEN.contains(scenario);
            addresses.add(alone && plain ? scenario : String.valueOf(place + 1));
        }
        return List.copyOf(addresses);
    }
}
