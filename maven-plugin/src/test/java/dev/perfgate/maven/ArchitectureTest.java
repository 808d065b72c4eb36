package dev.perfgate.maven;

import dev.perfgate.testkit.Architecture;
import org.junit.jupiter.api.Test;

/** The module's diagram is {@code design.puml} beside its pom. */
class ArchitectureTest {
    private static final Architecture PLUGIN = Architecture.ofModuleOf(RunMojo.class);

    @Test
    void adheresToItsDesign() {
        PLUGIN.assertAdheresToDesign();
    }

    @Test
    void followsSharedRules() {
        PLUGIN.assertFollowsSharedRules();
    }

    /** A build goes on after a goal, and what a goal says goes through Maven's log. */
    @Test
    void isSafeInsideAnotherProgram() {
        PLUGIN.assertSafeInsideAnotherProgram();
    }
}
