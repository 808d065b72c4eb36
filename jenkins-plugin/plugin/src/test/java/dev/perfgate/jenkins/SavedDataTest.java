package dev.perfgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.thoughtworks.xstream.XStream;
import dev.perfgate.jenkins.build.CpuAction;
import dev.perfgate.jenkins.build.PerfAction;
import dev.perfgate.jenkins.node.PerfNodeProperty;
import dev.perfgate.jenkins.record.Effect;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.record.RunSummary;
import dev.perfgate.jenkins.step.PerfCpuBuilder;
import dev.perfgate.jenkins.step.PerfRecorder;
import dev.perfgate.jenkins.step.PerfRunBuilder;
import dev.perfgate.result.Outcome;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Field;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What builds and jobs have saved is read for ever: a folder below {@code saved} for each version that changed it. */
class SavedDataTest {
    /** What XStream reads and writes safely on every JDK. */
    private static final Set<Class<?>> SAFE =
            Set.of(String.class, ArrayList.class, int.class, long.class, double.class, boolean.class);

    private final XStream xstream = new XStream();

    SavedDataTest() {
        xstream.allowTypesByWildcard(new String[] {"dev.perfgate.jenkins.**"});
    }

    @Test
    void recordOfBuildIsRead() throws IOException {
        PerfAction action = (PerfAction) read("/saved/0.1/build.xml");
        assertThat(action.getUrlName()).isEqualTo("perfgate");
        assertThat(action.getDisplayName()).isEqualTo("Performance");
        assertThat(action.getEffect()).isEqualTo(Effect.UNSTABLE);
        RunSummary run = action.getRuns().get(0);
        assertThat(run.getScenario()).isEqualTo("health");
        assertThat(run.figure("response_time_p95").orElseThrow().getValue()).isEqualTo(52.363262999999996);
        assertThat(run.figure("rate").orElseThrow().getValue()).isNull();
        assertThat(run.getOutcome()).isEqualTo(Outcome.FAIL);
        assertThat(run.getVerdicts().get(0).getReason()).startsWith("p95 was");
        assertThat(action.getPages()).isEmpty();
        assertThat(xstream.toXML(read(xstream.toXML(action).getBytes(java.nio.charset.StandardCharsets.UTF_8))))
                .isEqualTo(xstream.toXML(action));
    }

    @Test
    void stepOfAJobWrittenByHandThatSaysNothingIsAsUsual() {
        assertThat(((PerfRecorder) xstream.fromXML("<dev.perfgate.jenkins.step.PerfRecorder/>")).getId())
                .isEqualTo(RecordSettings.USUAL_ID);
        assertThat(((PerfRunBuilder) xstream.fromXML("<dev.perfgate.jenkins.step.PerfRunBuilder/>")).getConfig())
                .isEqualTo("perf.yml");
        assertThat(((PerfCpuBuilder) xstream.fromXML("<dev.perfgate.jenkins.step.PerfCpuBuilder/>")).getLevels())
                .isEmpty();
    }

    @Test
    void settingsOfJobAreReadAndWhatTheyDoNotSayIsAsUsual() throws IOException {
        List<?> steps = (List<?>) read("/saved/0.1/job.xml");
        PerfRunBuilder run = (PerfRunBuilder) steps.get(0);
        assertThat(run.getScenario()).isEqualTo("api-light");
        assertThat(run.getConfig()).isEqualTo("perf.yml");
        assertThat(run.getOnFail()).isEqualTo(Effect.NOTE);
        PerfRecorder record = (PerfRecorder) steps.get(1);
        assertThat(record.getGates()).containsExactly("health: p95 < 1 s");
        assertThat(record.isAllowMissing()).isTrue();
        assertThat(record.getId()).isEqualTo(RecordSettings.USUAL_ID);
        assertThat(record.getOnDegraded()).isEqualTo(Effect.UNSTABLE);
        assertThat(record.getOnUndecided()).isEqualTo(Effect.NOTE);
    }

    @Test
    void benchmarkOfBuildAndWhatIsToldOfNodeAreRead() throws IOException {
        List<?> saved = (List<?>) read("/saved/0.1/cpu.xml");
        CpuAction action = (CpuAction) saved.get(0);
        assertThat(action.getUrlName()).isEqualTo("perfgate-cpu-2");
        assertThat(action.getDisplayName()).isEqualTo("CPU benchmark of agent-1");
        assertThat(action.getSummary().getResults().get(1).getWorkUnits()).isEqualTo(5_959);
        assertThat(action.getSummary().getWarnings()).containsExactly("other load on the machine");
        PerfCpuBuilder builder = (PerfCpuBuilder) saved.get(1);
        assertThat(builder.getGates()).containsExactly("units per sec > 1000");
        assertThat(builder.getRuns()).isEqualTo(1);
        assertThat(builder.getOnFail()).isEqualTo(Effect.UNSTABLE);
        PerfNodeProperty node = (PerfNodeProperty) saved.get(2);
        assertThat(node.cost()).hasValue(new java.math.BigDecimal("0.192"));
        assertThat(node.getNotes()).isEmpty();
    }

    @Test
    void onlyPlainFieldsAreSaved() {
        Set<Class<?>> seen = new HashSet<>();
        for (Class<?> saved : List.of(
                PerfAction.class,
                RunSummary.class,
                dev.perfgate.jenkins.record.VerdictSummary.class,
                CpuAction.class,
                PerfCpuBuilder.class,
                PerfNodeProperty.class,
                PerfRunBuilder.class,
                PerfRecorder.class)) {
            checkFields(saved, seen);
        }
    }

    private static void checkFields(Class<?> type, Set<Class<?>> seen) {
        if (!seen.add(type) || type.isEnum()) {
            return;
        }
        assertThat(type.isRecord()).as(type.getName()).isFalse();
        Stream.of(type.getDeclaredFields())
                .filter(field ->
                        !Modifier.isStatic(field.getModifiers()) && !Modifier.isTransient(field.getModifiers()))
                .map(Field::getType)
                .filter(field -> !SAFE.contains(field))
                .forEach(field -> {
                    assertThat(field.getName()).startsWith("dev.perfgate.jenkins.");
                    checkFields(field, seen);
                });
    }

    private Object read(String resource) throws IOException {
        try (InputStream in = SavedDataTest.class.getResourceAsStream(resource)) {
            return read(in.readAllBytes());
        }
    }

    private Object read(byte[] xml) {
        return xstream.fromXML(new String(xml, java.nio.charset.StandardCharsets.UTF_8));
    }
}
