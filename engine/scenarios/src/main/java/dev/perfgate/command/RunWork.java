package dev.perfgate.command;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * What one run took: of one command, or of several one after the other.
 *
 * @param second at which it had ended
 * @param usage empty when that of any of them is unknown
 */
record RunWork(double second, double wallMillis, Optional<ResourceUsage.Used> usage) {
    static RunWork of(CommandSample sample) {
        return new RunWork(sample.second(), sample.wallMillis(), sample.usage());
    }

    /** One run of each command together, as often as there is one of each. */
    static List<RunWork> rounds(List<List<CommandSample>> commands) {
        int complete = commands.stream().mapToInt(List::size).min().orElse(0);
        List<RunWork> rounds = new ArrayList<>();
        for (int i = 0; i < complete; i++) {
            int round = i;
            commands.stream()
                    .map(runs -> of(runs.get(round)))
                    .reduce(RunWork::then)
                    .ifPresent(rounds::add);
        }
        return rounds;
    }

    private RunWork then(RunWork next) {
        return new RunWork(
                Math.max(second, next.second),
                wallMillis + next.wallMillis,
                usage.flatMap(first -> next.usage.map(first::then)));
    }
}
