package dev.perfgate.cpu;

import static dev.perfgate.api.CpuScenario.cpu;
import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.scenario.Scenario;
import dev.perfgate.scenario.ScenarioTypes;
import java.time.Duration;
import java.util.Optional;
import org.junit.jupiter.api.Test;

final class CpuScenarioTypeTest {
    private final Problems problems = new Problems();

    @Test
    void typeIsFoundByItsName() {
        assertThat(ScenarioTypes.onClassPath().named("cpu")).isPresent();
    }

    @Test
    void nothingNeedsToBeSaid() {
        CpuPlan plan = plan("{type: cpu}");
        assertThat(plan.levels()).containsExactly(10, 20, 30, 40, 50, 60, 70, 80, 90, 100);
        assertThat(plan.threads()).isEqualTo(Runtime.getRuntime().availableProcessors());
        assertThat(plan.length()).isEqualTo(Duration.ofSeconds(80));
        assertThat(plan.steps().get(0).part()).isEqualTo(CpuStep.Part.WARM_UP);
    }

    @Test
    void everythingCanBeSaid() {
        CpuPlan plan =
                plan("{type: cpu, levels: [100, 50 %], threads: 3, levelTime: 1s, warmUp: 0s, runs: 2, idle: true,"
                        + " burstCheck: 10s}");
        assertThat(plan.steps())
                .extracting(CpuStep::words)
                .containsExactly("0 %", "50 %", "100 %", "0 % (run 2)", "50 % (run 2)", "100 % (run 2)", "burst check");
        assertThat(plan.steps()).extracting(CpuStep::threads).containsOnly(3);
        assertThat(plan.length()).isEqualTo(Duration.ofSeconds(16));
        assertThat(plan.summary()).isEqualTo("2 times 0, 50, 100 % busy on 3 threads, burst check");
    }

    @Test
    void javaSaysTheSame() {
        MappingNode java = Nodes.fromMap(
                cpu("machine")
                        .levels(50, 100)
                        .threads(3)
                        .levelTime(Duration.ofSeconds(1))
                        .warmUp(Duration.ZERO)
                        .runs(2)
                        .idle()
                        .scaling()
                        .burstCheck(Duration.ofSeconds(10))
                        .tag("rack", "b7")
                        .document(),
                "Suite");
        assertThat(read(java).orElseThrow().plan())
                .isEqualTo(plan(
                        "{type: cpu, levels: [50, 100], threads: 3, levelTime: 1s, warmUp: 0s, runs: 2, idle: true,"
                                + " scaling: true, burstCheck: 10s}"));
    }

    @Test
    void wrongValuesAreNamedWithTheRemedy() {
        read(yaml("{type: cpu, levels: [55], threads: 0, runs: 100, levelTime: 1ms, users: 3}"));
        assertThat(problems.all())
                .extracting(Problem::toString)
                .anyMatch(text -> text.contains("'55' is no level") && text.contains("10, 20, … 100"))
                .anyMatch(text -> text.contains("'threads' must be"))
                .anyMatch(text -> text.contains("'runs' must be"))
                .anyMatch(text -> text.contains("'levelTime' must be"))
                .anyMatch(text -> text.contains("unknown key 'users'"));
    }

    @Test
    void whatIsMeasuredBesideTheLevelsLeavesRunsComparable() {
        Scenario plain = read(yaml("{type: cpu}")).orElseThrow();
        Scenario more =
                read(yaml("{type: cpu, runs: 3, idle: true, scaling: true}")).orElseThrow();
        Scenario other = read(yaml("{type: cpu, levelTime: 1s}")).orElseThrow();
        assertThat(more.workload().hash()).isEqualTo(plain.workload().hash());
        assertThat(other.workload().hash()).isNotEqualTo(plain.workload().hash());
    }

    private CpuPlan plan(String text) {
        CpuPlan plan = read(yaml(text)).orElseThrow().plan();
        assertThat(problems.all()).isEmpty();
        return plan;
    }

    private MappingNode yaml(String text) {
        return YamlDocument.parse(text, "perf.yml", name -> null, problems);
    }

    private Optional<CpuScenario> read(MappingNode node) {
        Section section = new Section(node, "", problems);
        section.string("type");
        section.stringMap("tags");
        Optional<Scenario> scenario = new CpuScenarioType().read("machine", section);
        section.done();
        return scenario.map(CpuScenario.class::cast);
    }
}
