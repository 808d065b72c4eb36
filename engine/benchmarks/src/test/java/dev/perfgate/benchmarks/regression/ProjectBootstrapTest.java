package dev.perfgate.benchmarks.regression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.benchmarks.regression.ProjectBootstrap.Interval;
import dev.perfgate.benchmarks.regression.ProjectBootstrap.Tally;
import java.util.Collections;
import java.util.List;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ProjectBootstrapTest {
    @Test
    void projectsThatAgreeLeaveNoDoubt() {
        assertThat(ProjectBootstrap.of(Collections.nCopies(8, new Tally(3, 60))))
                .isEqualTo(new Interval(0.05, 0.05));
    }

    @Test
    void twoProjectsThatDisagreeLeaveAllOpen() {
        assertThat(ProjectBootstrap.of(List.of(new Tally(0, 10), new Tally(10, 10))))
                .isEqualTo(new Interval(0, 1));
    }

    /** Of forty, half of them with and half without: the share has a standard deviation of 0.5 / sqrt(40). */
    @Test
    void manyProjectsGiveTheIntervalOfTheNormalDistribution() {
        List<Tally> projects = IntStream.range(0, 40)
                .mapToObj(project -> new Tally(project % 2, 1))
                .toList();

        Interval interval = ProjectBootstrap.of(projects);

        double half = 1.96 * 0.5 / Math.sqrt(40);
        assertThat(interval.low()).isCloseTo(0.5 - half, within(0.03));
        assertThat(interval.high()).isCloseTo(0.5 + half, within(0.03));
        assertThat(ProjectBootstrap.of(projects)).as("again").isEqualTo(interval);
    }

    @Test
    void projectsCountByWhatTheyHave() {
        Interval interval =
                ProjectBootstrap.of(List.of(new Tally(0, 0), new Tally(0, 0), new Tally(2, 4), new Tally(2, 4)));

        assertThat(interval).isEqualTo(new Interval(0.5, 0.5));
        assertThatThrownBy(() -> ProjectBootstrap.of(List.of(new Tally(0, 0))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage("no project of 1 has anything to count");
    }

    @Test
    void sourcesOfOneRepositoryAreOneProject() {
        LabelledHistory history = new LabelledHistory("mountpoint-cache|read", "A", "real", List.of(), new double[0]);

        assertThat(history.source()).isEqualTo("mountpoint-cache");
        assertThat(history.project()).isEqualTo("mountpoint");
    }
}
