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

    /** What a trend page asks for is an array of arrays, and {@code JsonTree} reads objects. */
    @Test
    void readsAndWritesJsonInOneWay() {
        PLUGIN.without("dev.perfgate.jenkins.trend.TrendRequest").assertMakesNoJsonOfItsOwn();
    }

    @Test
    void isSafeInsideAnotherProgram() {
        PLUGIN.assertSafeInsideAnotherProgram();
    }
}
