package dev.perfgate.classdata;

import dev.perfgate.testkit.Architecture;
import org.junit.jupiter.api.Test;

/** The module's diagram is {@code design.puml} beside its pom. */
class ArchitectureTest {
    private static final Architecture CLASS_DATA = Architecture.ofModuleOf(ClassData.class);

    @Test
    void adheresToItsDesign() {
        CLASS_DATA.assertAdheresToDesign();
    }

    @Test
    void followsSharedRules() {
        CLASS_DATA.assertFollowsSharedRules();
    }

    /** Goals and agents carry it. */
    @Test
    void isSafeInsideAnotherProgram() {
        CLASS_DATA.assertSafeInsideAnotherProgram();
    }
}
