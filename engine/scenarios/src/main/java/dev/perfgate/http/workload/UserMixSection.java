package dev.perfgate.http.workload;

import dev.perfgate.config.Section;
import dev.perfgate.load.ThinkTime;
import dev.perfgate.load.ThinkTimeSection;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads what users do: {@code requests}, {@code tasks} or {@code userClasses} of a scenario. */
public final class UserMixSection {
    private static final List<String> OF_A_LIFE = List.of("onStart", "onStop");
    private static final List<String> OF_A_CLASS = List.of("requests", "tasks", "onStart", "onStop");

    private final Section scenario;
    private final RequestSection.Defaults defaults;
    private final boolean open;
    private final TagFilter filter;

    private UserMixSection(Section scenario, RequestSection.Defaults defaults, boolean open) {
        this.scenario = scenario;
        this.defaults = defaults;
        this.open = open;
        this.filter = TagFilter.read(scenario);
    }

    /**
     * What the scenario's users do.
     *
     * @param open whether its load is open, so that there are no users who begin, think and end
     * @return empty only when there were problems
     */
    public static Optional<UserMix> read(Section scenario, RequestSection.Defaults defaults, boolean open) {
        return new UserMixSection(scenario, defaults, open).read();
    }

    private Optional<UserMix> read() {
        // An open load has refused both keys where it reads its own.
        ThinkTime usual =
                (open ? Optional.<ThinkTime>empty() : ThinkTimeSection.read(scenario)).orElseGet(ThinkTime.None::new);
        List<Written> classes = new ArrayList<>();
        if (scenario.has("userClasses")) {
            refuseBesideClasses();
            scenario.sectionsByName("userClasses", TaskSection::longForm).forEach((name, section) -> {
                refuseInOpenLoad(section, List.of("thinkTime", "pacing"));
                readClass(name, section, usual).ifPresent(classes::add);
                section.done();
            });
            refuseNone();
        } else {
            readClass("", scenario, usual).ifPresent(classes::add);
        }
        return classes.isEmpty() ? Optional.empty() : mix(classes);
    }

    /** A class with its tasks as they are written, before tags choose among them. */
    private record Written(
            String name,
            double weight,
            ThinkTime thinkTime,
            List<RequestSpec> onStart,
            List<RequestSpec> onStop,
            TaskTree tasks) {

        Stream<RequestSpec> requests() {
            return Stream.of(
                            onStart.stream(), tasks.leaves().flatMap(task -> task.requests().stream()), onStop.stream())
                    .flatMap(part -> part);
        }

        UserClass with(TaskTree chosen, double allWeights) {
            return new UserClass(
                    name,
                    weight / allWeights,
                    thinkTime,
                    onStart,
                    onStop,
                    chosen.tasks(1).toList());
        }
    }

    private Optional<Written> readClass(String name, Section section, ThinkTime usual) {
        boolean whole = section == scenario;
        double weight = whole ? 1 : TaskSection.weight(section);
        ThinkTime own = whole || open ? usual : ThinkTimeSection.read(section).orElse(usual);
        refuseInOpenLoad(section, OF_A_LIFE);
        List<RequestSpec> onStart = RequestSection.readAll(section, "onStart", defaults);
        List<RequestSpec> onStop = RequestSection.readAll(section, "onStop", defaults);
        return new TaskSection(defaults)
                .read(name, weight, Set.of(), section)
                .map(tasks -> new Written(name, weight, own, onStart, onStop, tasks));
    }

    private Optional<UserMix> mix(List<Written> classes) {
        Set<String> tags = new TreeSet<>();
        classes.forEach(one -> one.tasks().leaves().forEach(task -> tags.addAll(task.tags())));
        if (!filter.isKnown(scenario, tags)) {
            return Optional.empty();
        }
        List<Written> left = classes.stream()
                .filter(one -> one.tasks().only(filter::keeps).isPresent())
                .toList();
        if (left.isEmpty()) {
            filter.nothingLeft(scenario, tags);
            return Optional.empty();
        }
        double all = left.stream().mapToDouble(Written::weight).sum();
        List<UserClass> kept = left.stream()
                .map(one -> one.with(one.tasks().only(filter::keeps).orElseThrow(), all))
                .toList();
        return Optional.of(new UserMix(kept, leftOut(classes, new UserMix(kept, List.of()))));
    }

    /** What would be sent without the tags, and is not with them. */
    private static List<String> leftOut(List<Written> classes, UserMix kept) {
        Set<String> sent = kept.requests().map(RequestSpec::name).collect(Collectors.toSet());
        return classes.stream()
                .flatMap(Written::requests)
                .map(RequestSpec::name)
                .filter(name -> !sent.contains(name))
                .distinct()
                .toList();
    }

    private void refuseBesideClasses() {
        for (String key : OF_A_CLASS) {
            if (scenario.has(key)) {
                scenario.refuse(
                        key,
                        "and 'userClasses' exclude each other",
                        "write '" + key + "' below the user class that it belongs to");
            }
        }
    }

    private void refuseNone() {
        if (scenario.entries("userClasses").isEmpty()) {
            scenario.refuse("userClasses", "has no class", "add for example 'visitor: {requests: [GET /items]}'");
        }
    }

    private void refuseInOpenLoad(Section section, List<String> keys) {
        for (String key : keys) {
            if (open && section.has(key)) {
                section.refuse(
                        key,
                        "does not belong to an open load: it has no users who stay",
                        OF_A_LIFE.contains(key)
                                ? "write these requests into a task, or into 'setup' or 'teardown' for once a run"
                                : "remove it, or make it a load of 'users'");
            }
        }
    }
}
