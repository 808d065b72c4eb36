package dev.perfgate;

import dev.perfgate.cli.Main;
import dev.perfgate.testkit.Architecture;
import org.junit.jupiter.api.Test;

/** The module's diagram is {@code design.puml} beside its pom. */
class ArchitectureTest {
    private static final Architecture APP = Architecture.ofModuleOf(Main.class);

    @Test
    void adheresToItsDesign() {
        APP.assertAdheresToDesign();
    }

    @Test
    void followsSharedRules() {
        APP.assertFollowsSharedRules();
    }
}
