package dev.perfgate.command;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * What to run, and how often.
 *
 * @param commands run in turn
 * @param runs of each command that count
 * @param warmUp runs of each before these, which do not count
 * @param prepare before each run, not measured
 * @param cleanUp after all runs, not measured
 * @param exitCodes that mean success
 */
record CommandPlan(
        List<CommandLine> commands,
        int runs,
        int warmUp,
        Optional<CommandLine> prepare,
        Optional<CommandLine> cleanUp,
        Set<Integer> exitCodes) {
    CommandPlan {
        commands = List.copyOf(commands);
        exitCodes = Set.copyOf(exitCodes);
    }

    /** One run of one command. */
    record PlannedRun(CommandLine command, int run, boolean counts) {}

    /** All runs in their order: each command once, then each once more. */
    Stream<PlannedRun> turns() {
        return Stream.concat(turns(warmUp, false), turns(runs, true));
    }

    private Stream<PlannedRun> turns(int rounds, boolean counts) {
        return IntStream.rangeClosed(1, rounds)
                .boxed()
                .flatMap(run -> commands.stream().map(command -> new PlannedRun(command, run, counts)));
    }

    /** Of which part of the run the figures of a command are: of the whole when it is the only one. */
    String scope(CommandLine command) {
        return commands.size() == 1 ? "" : part(command.text());
    }

    /** The parts of the run; none when there is one command. */
    List<String> parts() {
        return commands.size() == 1
                ? List.of()
                : commands.stream().map(command -> part(command.text())).toList();
    }

    /** A command as it is named, on one line. */
    static String part(String text) {
        return text.strip().replaceAll("\\s+", " ");
    }

    /** One line for people. */
    String summary() {
        String named = commands.stream()
                .map(command -> "'" + part(command.text()) + "'")
                .collect(Collectors.joining(", "));
        String times = runs + (runs == 1 ? " run" : " runs");
        return commands.size() == 1 ? named + ", " + times : named + " in turn, " + times + " each";
    }

    /** What makes two runs comparable; how often the commands run does not change these. */
    String description() {
        CommandLine first = commands.get(0);
        return "command, " + commands.stream().map(CommandLine::text).toList() + ", shell " + first.shell()
                + ", prepared by " + prepare.map(CommandLine::text) + ", environment "
                + new TreeSet<>(first.environment().entrySet().stream()
                        .map(Object::toString)
                        .toList());
    }
}
