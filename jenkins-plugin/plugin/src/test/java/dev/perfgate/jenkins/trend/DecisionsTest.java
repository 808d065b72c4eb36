package dev.perfgate.jenkins.trend;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.perfgate.jenkins.trend.Decisions.Wish;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DecisionsTest {
    private static final Instant NOW = Instant.parse("2026-11-21T20:00:00Z");

    @TempDir
    private Path jobs;

    private RecordedJob job;
    private Decisions decisions;

    @BeforeEach
    void makeJob() throws Exception {
        job = new RecordedJob(jobs.resolve("shop"), "job shop");
        decisions = new Decisions(job.trend().index(), Clock.fixed(NOW, ZoneOffset.UTC), "ada");
        job.record(1, 100);
        job.record(2, 150);
    }

    @Test
    void runThatIsMadeTheBaselineIsComparedWith() throws Exception {
        decisions.decide(wish("set", 2, "new hardware"));
        assertThat(job.record(3, 151).getStatus()).isEqualTo("PASS");
        decisions.decide(wish("unset", 0, "it was the old hardware"));
        assertThat(job.record(4, 200).getStatus()).isEqualTo("FAIL");
    }

    @Test
    void forgottenRunIsNotComparedWith() throws Exception {
        decisions.decide(wish("forget", 1, "the network was down"));
        assertThat(job.record(3, 100).getStatus()).isEqualTo("NO_BASELINE");
    }

    @Test
    void whoWhenAndWhyAreKeptAlsoWhenTheIndexIsMadeAnew() throws Exception {
        decisions.decide(wish("accept", 0, "  more features\n are slower "));
        job.trend().rebuildLater(Runnable::run);
        assertThat(job.trend().index().decisions("perfgate", "checkout"))
                .singleElement()
                .satisfies(decision -> {
                    assertThat(decision.by()).isEqualTo("ada");
                    assertThat(decision.at()).isEqualTo(NOW);
                    assertThat(decision.reason()).isEqualTo("more features are slower");
                    assertThat(decision.run()).isEqualTo("run-2");
                });
    }

    @Test
    void wishThatCannotBeMetSaysWhy() {
        assertRefused(wish("accept", 0, " "), "give a reason");
        assertRefused(wish("drop", 0, "x"), "not a decision");
        assertRefused(wish("set", 9, "x"), "build 9");
        assertRefused(wish("forget", 0, "x"), "name the build");
        assertRefused(wish("unset", 0, "x"), "no run was set as baseline");
        assertRefused(new Wish("set", "perfgate", "/etc/passwd", 1, "x"), "there is no scenario");
        assertRefused(new Wish("set", "../..", "checkout", 1, "x"), "there is no scenario");
    }

    private void assertRefused(Wish wish, String message) {
        assertThatThrownBy(() -> decisions.decide(wish))
                .isInstanceOf(DecisionException.class)
                .hasMessageContaining(message);
    }

    private static Wish wish(String kind, int build, String reason) {
        return new Wish(kind, "perfgate", "checkout", build, reason);
    }
}
