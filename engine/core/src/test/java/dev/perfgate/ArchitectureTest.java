package dev.perfgate;

import dev.perfgate.result.Run;
import dev.perfgate.testkit.Architecture;
import org.junit.jupiter.api.Test;

/** The module's diagram is {@code design.puml} beside its pom. */
class ArchitectureTest {
    private static final Architecture CORE = Architecture.ofModuleOf(Run.class);

    @Test
    void adheresToItsDesign() {
        CORE.assertAdheresToDesign();
    }

    @Test
    void followsSharedRules() {
        CORE.assertFollowsSharedRules();
    }

    @Test
    void isSafeInsideAnotherProgram() {
        CORE.assertSafeInsideAnotherProgram();
    }

    /**
     * A Jenkins controller carries this module: it opens no connection there. Only the URLs of a class path are files, and links of
     * a page are text.
     */
    @Test
    void usesNoNetwork() {
        CORE.without("dev.perfgate.scenario.UserClassLoader")
                .without("dev.perfgate.report.files.IndexFile")
                .assertUsesNoneOf("java.net", "javax.net", "io.netty", "okhttp3");
    }

    /** The schema of a perf.yml is put together as a tree that changes, which neither our reader nor our writer has. */
    @Test
    void readsAndWritesJsonInOneWay() {
        CORE.without("dev.perfgate.suite.PerfSchema").assertMakesNoJsonOfItsOwn();
    }

    /** Metrics, series and registered contributions say what a load needs: no general part goes by its names. */
    @Test
    void generalPackagesDoNotKnowLoads() {
        CORE.assertIsGuest("dev.perfgate.load");
    }

    /** Whoever draws no PNG, such as a Jenkins controller, loads no class of the chart library. */
    @Test
    void onlyPngChartsUseTheirLibrary() {
        CORE.without("dev.perfgate.report.png.ChartPng")
                .without("dev.perfgate.report.png.ChartPicture")
                .without("dev.perfgate.report.png.SeriesRenderers")
                .without("dev.perfgate.report.png.SeriesRenderers$LineWithLonePoints")
                .without("dev.perfgate.report.png.TickAxis")
                .without("dev.perfgate.report.png.ValueAxes")
                .assertUsesNoneOf("org.jfree");
    }
}
