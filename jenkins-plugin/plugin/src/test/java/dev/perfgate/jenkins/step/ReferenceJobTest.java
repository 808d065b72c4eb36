package dev.perfgate.jenkins.step;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class ReferenceJobTest {
    @Test
    void jobOfABranchIsNamedAsMultibranchProjectsNameIt() {
        assertThat(ReferenceJob.jobName("main")).isEqualTo("main");
        assertThat(ReferenceJob.jobName("feature/50%#2")).isEqualTo("feature%2F50%25%232");
        assertThat(ReferenceJob.jobName("bots/npm/@types/node+größe")).isEqualTo("bots%2Fnpm%2F@types%2Fnode+größe");
    }
}
