package dev.perfgate.maven;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.maven.Descriptor.Goal;
import dev.perfgate.maven.Descriptor.Setting;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** The guide's parameter tables are made of the descriptor; {@code -Dgolden.update} writes them. */
final class GuideTest {
    private static final Path GUIDE = Path.of("../src-site/markdown/maven-plugin.md");
    private static final Pattern ENTRY = Pattern.compile("-D(perf\\.[\\w.]+)=");
    private static final Pattern NAMED = Pattern.compile("(?:-D|mvn )(perf[.:]\\w[\\w.]*\\w)");
    private static final String BEGIN = "<!-- Written by GuideTest with -Dgolden.update: begin -->\n";
    private static final String END = "<!-- Written by GuideTest: end -->\n";

    @Test
    void guideHoldsEveryParameterAsItIsInTheDescriptor() throws IOException {
        String guide = Files.readString(GUIDE);
        int begin = guide.indexOf(BEGIN) + BEGIN.length();
        String current = guide.substring(0, begin) + tables() + "\n" + guide.substring(guide.indexOf(END));
        String update = System.getProperty("golden.update", "false");
        if (update.isEmpty() || update.equals("true")) {
            Files.writeString(GUIDE, current);
        } else {
            assertThat(guide).isEqualTo(current);
        }
    }

    @Test
    void pagesNameOnlyGoalsAndPropertiesThatThereAre() throws IOException {
        Set<String> known = new HashSet<>(Set.of(
                "perf:help",
                "perf.demo.port",
                "perf.port",
                "perf.start.environmentVariables",
                "perf.start.jdkToolchain"));
        for (Goal goal : Descriptor.goals()) {
            known.add("perf:" + goal.name());
            goal.settings().forEach(setting -> known.add(property(setting).replaceFirst("\\.NAME$", "")));
        }
        for (Path page : pages()) {
            assertThat(NAMED.matcher(Files.readString(page)).results().map(named -> named.group(1)))
                    .as(page.toString())
                    .allMatch(named -> known.contains(named) || known.contains(withoutEntry(named)));
        }
    }

    /** Of an entry of a map, the map: perf.environmentVariables of perf.environmentVariables.NAME. */
    private static String withoutEntry(String property) {
        return property.replaceFirst("\\.[^.]*$", "");
    }

    private static List<Path> pages() throws IOException {
        try (Stream<Path> guides = Files.walk(Path.of("../src-site/markdown"))) {
            return Stream.concat(
                            Stream.of(Path.of("../README.md")),
                            guides.filter(file -> file.toString().endsWith(".md")))
                    .toList();
        }
    }

    private static String tables() {
        List<Goal> goals = Descriptor.goals();
        List<Goal> forking = goals.stream().filter(GuideTest::forks).toList();
        List<Setting> ofAll = common(goals);
        List<Setting> ofForking = new ArrayList<>(common(forking));
        ofForking.removeAll(ofAll);
        StringBuilder text = new StringBuilder();
        text.append(section("All goals", ofAll));
        String but = goals.stream()
                .filter(goal -> !forks(goal))
                .map(goal -> "perf:" + goal.name())
                .collect(Collectors.joining(" and "));
        text.append(section("All goals but " + but, ofForking));
        for (Goal goal : goals) {
            List<Setting> own = new ArrayList<>(goal.settings());
            own.removeAll(ofAll);
            if (forks(goal)) {
                own.removeAll(ofForking);
            }
            text.append(section("perf:" + goal.name(), own));
        }
        return text.toString();
    }

    private static boolean forks(Goal goal) {
        return goal.settings().stream().anyMatch(setting -> setting.name().equals("fork"));
    }

    private static List<Setting> common(List<Goal> goals) {
        List<Setting> common = new ArrayList<>(goals.get(0).settings());
        goals.forEach(goal -> common.retainAll(goal.settings()));
        return common;
    }

    private static String section(String title, List<Setting> settings) {
        String rows = settings.stream().map(GuideTest::row).collect(Collectors.joining());
        return "\n### " + title + "\n\n| parameter | property | default | meaning |\n|---|---|---|---|\n" + rows;
    }

    private static String row(Setting setting) {
        return "| " + code(setting.name()) + " | " + code(property(setting)) + " | " + code(setting.byDefault()) + " | "
                + setting.description().replace("|", "\\|").replace("<", "&lt;").replace('\n', ' ') + " |\n";
    }

    /** Of names and values, the property of one of them, as the description gives it. */
    private static String property(Setting setting) {
        Matcher entry = ENTRY.matcher(setting.description());
        return setting.isMap() && entry.find() ? entry.group(1) : setting.property();
    }

    private static String code(String text) {
        return text.isEmpty() ? "" : "`" + text + "`";
    }
}
