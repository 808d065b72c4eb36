package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.maven.Descriptor.Goal;
import dev.perfgate.maven.Descriptor.Setting;
import java.lang.reflect.Field;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.w3c.dom.NodeList;

/** What Maven is told of the goals keeps the conventions that the guide promises. */
final class DescriptorTest {
    /** Goals that are called by hand and have no place in a lifecycle. */
    private static final Set<String> BY_HAND = Set.of("init", "list", "doctor", "cpu", "command");

    private static final Set<String> MAVENS_OWN = Set.of("skipTests", "skipITs", "maven.test.skip");

    static List<Goal> goals() {
        return Descriptor.goals();
    }

    @ParameterizedTest
    @MethodSource("goals")
    void everyParameterCanBeSetByAProperty(Goal goal) {
        for (Setting setting : goal.settings()) {
            if (setting.isMap()) {
                assertThat(setting.description()).contains("-Dperf." + setting.name() + ".");
            } else if (setting.type().equals(SubjectSettings.class.getName())) {
                assertThat(setting.description())
                        .contains("-Dperf.start.environmentVariables.NAME=", "-Dperf.start.jdkToolchain.version=");
            } else {
                assertThat(setting.property())
                        .as("property of %s in perf:%s", setting.name(), goal.name())
                        .matches(property -> property.startsWith("perf.") || MAVENS_OWN.contains(property));
            }
        }
    }

    /** Each of them can be set on the command line too. */
    @Test
    void everyPartOfASubjectHasAProperty() {
        Goal start = goals().stream()
                .filter(goal -> goal.name().equals("start"))
                .findFirst()
                .orElseThrow();
        List<String> properties =
                start.settings().stream().map(Setting::property).toList();
        for (Field part : SubjectSettings.class.getDeclaredFields()) {
            if (!part.getType().equals(Map.class)) {
                assertThat(properties).contains("perf.start." + part.getName());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("goals")
    void everyParameterIsDescribed(Goal goal) {
        assertThat(goal.settings()).allMatch(setting -> setting.description().endsWith("."));
    }

    @ParameterizedTest
    @MethodSource("goals")
    void everyGoalCanBeLeftOutAloneAndWithAllOthers(Goal goal) {
        assertThat(goal.settings())
                .extracting(Setting::property)
                .contains("perf.skip", "perf." + goal.name() + ".skip");
    }

    @ParameterizedTest
    @MethodSource("goals")
    void everyGoalWorksInParallelBuilds(Goal goal) {
        assertThat(goal.threadSafe()).isTrue();
    }

    /** A property set once for the whole build must not be a path in one goal and a number in another. */
    @Test
    void propertyMeansTheSameInEveryGoal() {
        Map<String, Set<String>> meanings = new TreeMap<>();
        for (Goal goal : goals()) {
            for (Setting setting : goal.settings()) {
                meanings.computeIfAbsent(setting.property(), property -> new TreeSet<>())
                        .add(setting.name() + " " + setting.type() + " " + setting.byDefault());
            }
        }
        meanings.remove("");
        assertThat(meanings.values()).allMatch(meaning -> meaning.size() == 1);
    }

    @Test
    void editorsLeaveOutEveryGoalThatALifecycleCanHave() {
        NodeList ignored =
                Descriptor.read("/META-INF/m2e/lifecycle-mapping-metadata.xml").getElementsByTagName("goal");
        Set<String> names = new TreeSet<>();
        for (int i = 0; i < ignored.getLength(); i++) {
            names.add(ignored.item(i).getTextContent());
        }
        Set<String> all = new TreeSet<>(goals().stream().map(Goal::name).toList());
        all.removeAll(BY_HAND);
        assertThat(names).isEqualTo(all);
    }
}
