package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.api.PerfSuite;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.JavaSources;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavaSuiteIT {
    private static final String SHOP = "com.acme.ShopSuite";

    @TempDir
    Path folder;

    private final StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")));

    /** With a library of the same name as one of ours, which the suite uses. */
    @BeforeEach
    void compile() throws Exception {
        JavaSources.seeing(PerfSuite.class)
                .with(
                        "org.HdrHistogram.Histogram",
                        "package org.HdrHistogram; public class Histogram { public static final Object PATH = \"/theirs\"; }")
                .with(SHOP, """
                        package com.acme;
                        import static dev.perfgate.api.Http.*;
                        import dev.perfgate.api.*;
                        public class ShopSuite implements PerfSuite {
                            public Suite suite() {
                                String path = org.HdrHistogram.Histogram.PATH.toString();
                                return Suite.of(http("in-java").baseUrl("%s").iterations(5).requests(
                                                get(path).bodyContains("hello")))
                                        .gates("in-java: failures == 0");
                            }
                        }
                        """.formatted(server.url("")))
                .compileTo(folder.resolve("classes"));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @Test
    void namedSuiteRunsAloneAndIsJudged() throws Exception {
        PerfYml.twoScenarios(folder, server.url("/"));
        perfgate("--suite", SHOP, "--class-path", "classes", "--output", "out")
                .with(0)
                .out()
                .anyMatch(line -> line.matches(" +GET /theirs +5 +0 .*"))
                .anyMatch(line -> line.matches(" +PASS +in-java: failures == 0.*"));
        assertThat(server.requests()).isEqualTo(5);
        assertThat(folder.resolve("out/in-java")).isDirectoryContaining("glob:**/run.json");
    }

    @Test
    void suitesThatAreFoundRunWithPerfYml() throws Exception {
        PerfYml.twoScenarios(folder, server.url("/"));
        Files.writeString(folder.resolve("path.txt"), "not-there.jar\n\nclasses\n");
        perfgate("--suites-in", "classes", "--class-path-file", "path.txt").with(0);
        assertThat(server.requests()).isEqualTo(20);
    }

    @Test
    void selectedScenarioMayBeOneInJava() throws Exception {
        PerfYml.twoScenarios(folder, server.url("/"));
        perfgate("in-java", "--config", "perf.yml", "--suite", SHOP, "-cp", "classes")
                .with(0);
        assertThat(server.requests()).isEqualTo(5);
    }

    @Test
    void scenarioThatPerfYmlHasTooNamesBothPlaces() throws Exception {
        PerfYml.write(
                folder,
                "scenarios:\n  in-java: {baseUrl: '" + server.url("") + "', iterations: 1, requests: [GET /a]}\n");
        perfgate("--suites-in", "classes")
                .with(2)
                .saying(SHOP + " at scenarios.in-java: there is a 'in-java' already: perf.yml:2:3");
        assertThat(server.connections()).isZero();
    }

    @Test
    void misspeltSuiteIsNamedWithTheNearest() throws Exception {
        perfgate("--suite", "com.acme.ShopSiute", "--class-path", "classes")
                .with(2)
                .saying("com.acme.ShopSiute: there is no such class", "did you mean '" + SHOP + "'?");
    }

    @Test
    void folderWithoutSuitesIsAProblemUnlessItWasForeseen() throws Exception {
        Files.createDirectory(folder.resolve("empty"));
        perfgate("--suites-in", "empty").with(2).saying("empty: it contains no suite");
        perfgate("--suites-in", "empty", "--allow-no-suites", "--output", "out").with(0);
        assertThat(folder.resolve("out")).doesNotExist();
    }

    @Test
    void classPathFileThatIsNotThere() throws Exception {
        perfgate("--suite", SHOP, "--class-path-file", "path.txt").with(2).saying("path.txt: cannot be read");
    }

    private Ended perfgate(String... options) throws Exception {
        String[] arguments = new String[options.length + 1];
        arguments[0] = "run";
        System.arraycopy(options, 0, arguments, 1, options.length);
        return Perfgate.in(folder).run(arguments);
    }
}
