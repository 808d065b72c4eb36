package dev.perfgate.jenkins;

import dev.perfgate.jenkins.build.PerfAction;
import dev.perfgate.testkit.Architecture;
import org.junit.jupiter.api.Test;

/** The module's diagram is {@code design.puml} beside its pom. */
class ArchitectureTest {
    private static final Architecture PLUGIN = Architecture.ofModuleOf(PerfAction.class);

    @Test
    void adheresToItsDesign() {
        PLUGIN.assertAdheresToDesign();
    }

    @Test
    void followsSharedRules() {
        PLUGIN.assertFollowsSharedRules();
    }

    @Test
    void isSafeInsideAnotherProgram() {
        PLUGIN.assertSafeInsideAnotherProgram();
    }
}
