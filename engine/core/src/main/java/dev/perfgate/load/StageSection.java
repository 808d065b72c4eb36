package dev.perfgate.load;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Node;
import dev.perfgate.config.ScalarNode;
import dev.perfgate.config.Section;
import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Reads {@code stages}: mappings, or lines such as "1m to 200 users", "5m at 200 users", "30s to 500/s", where "at" is a step.
 */
final class StageSection {
    private static final Pattern LINE =
            Pattern.compile("(.+?)\\s+(to|at)\\s+(.+?)(\\s+users?)?", Pattern.CASE_INSENSITIVE);

    private static final List<Stage> ANY = List.of(new Stage(Duration.ofSeconds(1), 1, true));

    private final Section scenario;
    private final List<Stage> stages = new ArrayList<>();
    private final int mostUsers;
    private boolean complete = true;
    private String levelKey = "";

    private StageSection(Section scenario, int mostUsers) {
        this.scenario = scenario;
        this.mostUsers = mostUsers;
    }

    /**
     * The stages of a load.
     *
     * @param stages any, so that reading can go on, when they are not complete
     * @param open whether they are of a rate, and not of users
     * @param complete whether there were no problems, which are recorded in the section
     */
    record Read(List<Stage> stages, boolean open, boolean complete) {}

    static Read read(Section scenario, int mostUsers) {
        return new StageSection(scenario, mostUsers).read();
    }

    private Read read() {
        List<Section> sections =
                scenario.sections("stages", StageSection::line, "a stage such as '1m to 50 users' or '5m to 500/s'");
        complete = sections.size() == scenario.items("stages").size();
        sections.forEach(this::stage);
        if (complete && stages.stream().allMatch(stage -> stage.level() == 0)) {
            scenario.refuse("stages", "has no stage with a load", "add for example '- 1m to 50 users'");
            complete = false;
        } else if (complete && length().compareTo(Durations.LONGEST) > 0) {
            String most = Durations.LONGEST.toDays() + " days";
            scenario.problem("stages", "the stages are longer than " + most, "shorten them");
            complete = false;
        }
        return new Read(complete ? stages : ANY, levelKey.equals("rate"), complete);
    }

    private Duration length() {
        return stages.stream().map(Stage::duration).reduce(Duration.ZERO, Duration::plus);
    }

    private void stage(Section section) {
        section.require("duration");
        Optional<Duration> duration = section.has("duration") ? section.duration("duration") : Optional.empty();
        Optional<Double> level = level(section);
        boolean step = section.flag("step", false);
        section.done();
        if (duration.isPresent() && level.isPresent()) {
            stages.add(new Stage(duration.get(), level.get(), step));
        } else {
            complete = false;
        }
    }

    private Optional<Double> level(Section section) {
        boolean users = section.has("users");
        boolean rate = section.has("rate");
        String key = rate ? "rate" : "users";
        if (users == rate) {
            section.problem(
                    key,
                    users ? "a stage has users or a rate, not both" : "a stage needs 'users' or 'rate'",
                    users ? "keep one of them" : "add for example 'users: 50'");
            return Optional.empty();
        }
        if (!levelKey.isEmpty() && !levelKey.equals(key)) {
            section.problem(
                    key,
                    "earlier stages have '" + levelKey + "', so this one needs it, too",
                    "write one scenario for each kind of load");
            return Optional.empty();
        }
        levelKey = key;
        return rate ? PerSecond.from0(section, "rate") : users(section);
    }

    private Optional<Double> users(Section section) {
        return section.wholeNumber("users", 0, mostUsers).stream()
                .mapToObj(users -> (double) users)
                .findFirst();
    }

    /** "1m to 200 users" as the mapping that says the same. */
    private static Optional<MappingNode> line(ScalarNode text) {
        Matcher line = LINE.matcher(text.text().strip());
        if (!line.matches()) {
            return Optional.empty();
        }
        Mark mark = text.mark();
        boolean step = line.group(2).equalsIgnoreCase("at");
        return Optional.of(new MappingNode(
                mark,
                List.of(
                        entry(mark, "duration", line.group(1)),
                        entry(mark, line.group(4) == null ? "rate" : "users", line.group(3)),
                        entry(mark, "step", String.valueOf(step)))));
    }

    private static MappingNode.Entry entry(Mark mark, String key, String value) {
        Node node = new ScalarNode(mark, value, true);
        return new MappingNode.Entry(new ScalarNode(mark, key, true), node);
    }
}
