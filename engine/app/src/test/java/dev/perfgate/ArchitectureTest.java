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

    /**
     * Three read or write what {@code JsonTree} and {@code JsonOut} do not know. The REST API has decimals as its clients sent them,
     * and documents that are changed. Series are objects in any number, with gaps such as NaN, and all their problems are told. A
     * body of the demo is read while it arrives, since it would fill the memory.
     */
    @Test
    void readsAndWritesJsonInOneWay() {
        APP.without("dev.perfgate.server.Json")
                .without("dev.perfgate.changes.JsonSeries")
                .without("dev.perfgate.demo.BodyReader")
                .assertMakesNoJsonOfItsOwn();
    }
}
