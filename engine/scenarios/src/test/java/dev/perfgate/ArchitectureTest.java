package dev.perfgate;

import dev.perfgate.http.wire.Response;
import dev.perfgate.testkit.Architecture;
import org.junit.jupiter.api.Test;

/** The module's diagram is {@code design.puml} beside its pom. */
class ArchitectureTest {
    private static final Architecture SCENARIOS = Architecture.ofModuleOf(Response.class);

    @Test
    void adheresToItsDesign() {
        SCENARIOS.assertAdheresToDesign();
    }

    @Test
    void followsSharedRules() {
        SCENARIOS.assertFollowsSharedRules();
    }

    @Test
    void readsAndWritesJsonInOneWay() {
        SCENARIOS.assertMakesNoJsonOfItsOwn();
    }

    @Test
    void isSafeInsideAnotherProgram() {
        SCENARIOS.assertSafeInsideAnotherProgram();
    }
}
