package dev.perfgate.monitor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.config.Section;
import dev.perfgate.config.YamlDocument;
import dev.perfgate.result.LiveValue;
import dev.perfgate.scenario.BesideSection;
import dev.perfgate.scenario.Monitor;
import dev.perfgate.scenario.SubjectUnavailableException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicLong;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

final class ProcessMonitorTest {
    private final ManualProcesses processes =
            new ManualProcesses().with(1, 0, "init").with(50, 1, "postgres -D data");
    private final AtomicLong nanos = new AtomicLong();

    @Test
    void monitorIsReadByItsKey() {
        Problems problems = new Problems();
        List<Monitor> monitors = BesideSection.onClassPath()
                .monitors(section("{monitors: {db: {process: {pidFile: run/db.pid}}}}", problems));
        assertThat(problems.all()).isEmpty();
        assertThat(monitors).singleElement().satisfies(monitor -> {
            assertThat(monitor.name()).isEqualTo("db");
            assertThat(((ProcessMonitor) monitor).choice())
                    .isEqualTo(new ProcessChoice.PidFile(Path.of("project/run/db.pid")));
        });
    }

    @Test
    void processIsNamedInExactlyOneWay() {
        assertThat(problemOf("{process: {}}")).contains("no process is named", "pid, pidFile, match");
        assertThat(problemOf("{process: {pid: 1, match: a}}")).contains("named in several ways: pid, match");
        assertThat(problemOf("{process: {match: '('}}")).contains("'match' is no regular expression");
        assertThat(problemOf("{process: {pid: 0}}")).contains("'pid' must be a whole number");
    }

    @Test
    void whatIsNotThereKeepsTheLoadFromBeginning() {
        Monitor monitor = new ProcessMonitor("db", new ProcessChoice.Match(Pattern.compile("mysqld")), processes);
        assertThatThrownBy(monitor::start)
                .isInstanceOf(SubjectUnavailableException.class)
                .hasMessage("monitor 'db': no process has a command line that matches 'mysqld'");
    }

    @Test
    void cpuIsWhatWasUsedSinceTheLastSample() {
        ProcessWatch watch = watch();
        assertThat(value(watch.sample(), "cpu")).isEmpty();
        processes.use(50, Duration.ofMillis(500));
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(2));
        assertThat(value(watch.sample(), "cpu")).contains(0.25);
    }

    @Test
    void whatCannotBeReadIsSaidOnce() {
        ProcessWatch watch = watch();
        Monitor.Sample first = watch.sample();
        assertThat(value(first, "memory")).isEmpty();
        assertThat(value(first, "threads")).contains(1.0);
        assertThat(first.events()).containsExactly("memory cannot be read: not measured");
        assertThat(watch.sample().events()).isEmpty();
    }

    @Test
    void restartIsAnEventAndItsCpuCounts() {
        ProcessWatch watch = watch();
        watch.sample();
        processes.pass(10);
        processes.end(50);
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        Monitor.Sample gone = watch.sample();
        assertThat(gone.events()).containsExactly("process 50 ended");
        assertThat(gone.values()).isEmpty();
        processes.with(60, 1, "postgres -D data");
        nanos.addAndGet(TimeUnit.SECONDS.toNanos(1));
        assertThat(watch.sample().events()).containsExactly("process 50 was replaced by 60");
    }

    private ProcessWatch watch() {
        ProcessEntry process = processes.table().running(50).orElseThrow();
        return new ProcessWatch(
                new ProcessTracker(processes, new ProcessChoice.Match(Pattern.compile("postgres")), process),
                nanos::get);
    }

    private static Optional<Double> value(Monitor.Sample sample, String series) {
        return sample.values().stream()
                .filter(value -> value.definition().name().equals(series))
                .map(LiveValue::value)
                .findFirst();
    }

    private static String problemOf(String monitor) {
        Problems problems = new Problems();
        new ProcessMonitorType().read("db", section(monitor, problems));
        assertThat(problems.all()).as(monitor).hasSize(1);
        return problems.all().stream().map(Problem::toString).findFirst().orElseThrow();
    }

    private static Section section(String yaml, Problems problems) {
        return new Section(YamlDocument.parse(yaml, "project/perf.yml", name -> null, problems), "", problems);
    }
}
