package dev.perfgate;

import dev.perfgate.api.PerfSuite;
import dev.perfgate.testkit.Architecture;
import org.junit.jupiter.api.Test;

/** The module's diagram is {@code design.puml} beside its pom. */
class ArchitectureTest {
    private static final Architecture API = Architecture.ofModuleOf(PerfSuite.class);

    @Test
    void adheresToItsDesign() {
        API.assertAdheresToDesign();
    }

    @Test
    void followsSharedRules() {
        API.assertFollowsSharedRules();
    }

    @Test
    void isSafeInsideAnotherProgram() {
        API.assertSafeInsideAnotherProgram();
    }
}
