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

    /** No class of the engine is on the plugin's class path, so that it fits any build: what reads the verdicts is the plugin's. */
    @Test
    void readsJsonInOnePlace() {
        PLUGIN.without("dev.perfgate.maven.fork.GateVerdicts").assertMakesNoJsonOfItsOwn();
    }

    /** A build goes on after a goal, and what a goal says goes through Maven's log. */
    @Test
    void isSafeInsideAnotherProgram() {
        PLUGIN.assertSafeInsideAnotherProgram();
    }
}
