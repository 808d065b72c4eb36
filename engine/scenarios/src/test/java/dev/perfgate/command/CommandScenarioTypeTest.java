package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.ScenarioTypes;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CommandScenarioTypeTest {
    private final Problems problems = new Problems();

    @Test
    void typeIsFoundByItsName() {
        assertThat(ScenarioTypes.onClassPath().named("command")).isPresent();
    }

    @Test
    void commandIsAllThatNeedsToBeSaid() {
        CommandPlan plan = plan("{type: command, command: 'make -j2'}");
        assertThat(plan.runs()).isEqualTo(10);
        assertThat(plan.warmUp()).isZero();
        assertThat(plan.exitCodes()).containsExactly(0);
        assertThat(plan.commands())
                .containsExactly(new CommandLine(
                        "make -j2",
                        CommandLine.Shell.SYSTEM,
                        Path.of("project").toAbsolutePath(),
                        java.util.Map.of(),
                        Optional.empty()));
        assertThat(plan.summary()).isEqualTo("'make -j2', 10 runs");
    }

    @Test
    void everythingCanBeSaid() {
        CommandPlan plan =
                plan("{type: command, commands: [./old, ./new], runs: 2, warmUp: 1, prepare: make, cleanUp: rm x,"
                        + " timeout: 2m, exitCodes: [0, 3], directory: build, environment: {A: b}, shell: none}");
        CommandLine first = plan.commands().get(0);
        assertThat(first.shell()).isEqualTo(CommandLine.Shell.NONE);
        assertThat(first.directory()).isEqualTo(Path.of("project/build").toAbsolutePath());
        assertThat(first.environment()).containsEntry("A", "b");
        assertThat(first.timeLimit()).contains(Duration.ofMinutes(2));
        assertThat(plan.exitCodes()).containsExactlyInAnyOrder(0, 3);
        assertThat(plan.prepare().orElseThrow().text()).isEqualTo("make");
        assertThat(plan.cleanUp().orElseThrow().text()).isEqualTo("rm x");
        assertThat(plan.turns())
                .extracting(turn -> turn.command().text() + (turn.counts() ? " " : " warm-up ") + turn.run())
                .containsExactly("./old warm-up 1", "./new warm-up 1", "./old 1", "./new 1", "./old 2", "./new 2");
        assertThat(plan.summary()).isEqualTo("'./old', './new' in turn, 2 runs each");
    }

    @Test
    void howOftenItRunsDoesNotMakeItAnotherWork() {
        assertThat(scenario("{type: command, command: a, runs: 3}")
                        .orElseThrow()
                        .workload()
                        .hash())
                .isEqualTo(scenario("{type: command, command: a, runs: 5}")
                        .orElseThrow()
                        .workload()
                        .hash())
                .isNotEqualTo(scenario("{type: command, command: b}")
                        .orElseThrow()
                        .workload()
                        .hash());
    }

    @Test
    void whatIsWrongIsSaid() {
        assertThat(problemOf("{type: command}")).contains("'command' is missing");
        assertThat(problemOf("{type: command, command: a, commands: [b]}")).contains("both there");
        assertThat(problemOf("{type: command, commands: [a, a]}")).contains("'a' is there twice");
        assertThat(problemOf("{type: command, command: \"echo 'a\", shell: none}"))
                .contains("never closed");
        assertThat(problemOf("{type: command, command: ' '}")).contains("is empty");
        assertThat(problemOf("{type: command, command: a, exitCodes: [256]}")).contains("'256' is no exit code");
        assertThat(problemOf("{type: command, command: a, runs: 0}")).contains("'runs' must be");
    }

    private String problemOf(String yaml) {
        Problems own = new Problems();
        read(yaml, own);
        assertThat(own.all()).as(yaml).hasSize(1);
        return own.all().get(0).toString();
    }

    private CommandPlan plan(String yaml) {
        CommandScenario scenario = (CommandScenario) scenario(yaml).orElseThrow();
        return scenario.plan();
    }

    private Optional<Scenario> scenario(String yaml) {
        Optional<Scenario> read = read(yaml, problems);
        assertThat(problems.all()).extracting(Problem::toString).isEmpty();
        return read;
    }

    private static Optional<Scenario> read(String yaml, Problems problems) {
        Section section =
                new Section(YamlDocument.parse(yaml, "project/perf.yml", name -> null, problems), "", problems);
        section.string("type");
        Optional<Scenario> read = new CommandScenarioType().read("build", section);
        section.done();
        return read;
    }
}
