package dev.perfgate.scenario;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.api.PerfSuite;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problem;
import dev.perfgate.config.Problems;
import dev.perfgate.testkit.JavaSources;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class JavaSuitesTest {
    private static final String SHOP = "com.acme.ShopSuite";

    @TempDir
    Path root;

    private final JavaSources sources = JavaSources.seeing(PerfSuite.class);
    private final Problems problems = new Problems();

    @Test
    void suiteIsADocumentWhosePlacesNameItsClass() throws Exception {
        Path classes = sources.with(SHOP, suite("ShopSuite", "return Suite.of(http(\"checkout\").users(2));"))
                .compileTo(root);
        assertThat(documents(classes, SHOP))
                .containsExactly(Nodes.fromMap(
                        Map.of("scenarios", Map.of("checkout", new TreeMap<>(Map.of("type", "http", "users", 2)))),
                        SHOP));
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void usersLibraryWinsOverOurVersionOfIt() throws Exception {
        Path classes = sources.with(
                        "org.HdrHistogram.Histogram",
                        "package org.HdrHistogram; public class Histogram { public static String mine() { return \"theirs\"; } }")
                .with(SHOP, suite("ShopSuite", "return Suite.of(http(org.HdrHistogram.Histogram.mine()));"))
                .compileTo(root);
        assertThat(scenarioNames(classes, SHOP)).containsExactly("theirs");
    }

    @Test
    void ourLibrariesAreNotOnTheUsersClassPath() throws Exception {
        String lookUp = """
                try {
                    Class.forName("org.HdrHistogram.Histogram");
                    return Suite.of(http("seen"));
                } catch (ClassNotFoundException e) {
                    return Suite.of(http("unseen"));
                }""";
        Path classes = sources.with(SHOP, suite("ShopSuite", lookUp)).compileTo(root);
        assertThat(scenarioNames(classes, SHOP)).containsExactly("unseen");
    }

    @Test
    void apiIsOursEvenWhenTheUsersClassPathHasItToo() throws Exception {
        Path classes = sources.with(SHOP, suite("ShopSuite", "return Suite.of(http(\"a\"));"))
                .compileTo(root);
        Path api = Path.of(PerfSuite.class
                .getProtectionDomain()
                .getCodeSource()
                .getLocation()
                .toURI());
        try (JavaSuites suites = JavaSuites.on(List.of(api, classes))) {
            assertThat(suites.documents(List.of(SHOP), problems)).hasSize(1);
        }
    }

    @Test
    void suiteFindsItsOwnClassesByTheThreadsClassLoader() throws Exception {
        String byThread = "return Suite.of(http(Thread.currentThread().getContextClassLoader()"
                + ".getResource(\"com/acme/ShopSuite.class\") == null ? \"lost\" : \"found\"));";
        Path classes = sources.with(SHOP, suite("ShopSuite", byThread)).compileTo(root);
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        assertThat(scenarioNames(classes, SHOP)).containsExactly("found");
        assertThat(Thread.currentThread().getContextClassLoader()).isSameAs(before);
    }

    @Test
    void suiteMayComeFromAJar() throws Exception {
        Path classes = sources.with(SHOP, suite("ShopSuite", "return Suite.of(http(\"a\"));"))
                .compileTo(root.resolve("classes"));
        assertThat(scenarioNames(jar(classes, "com/acme/ShopSuite.class"), SHOP))
                .containsExactly("a");
    }

    @Test
    void searchFindsPublicConcreteSuitesHoweverTheyBecameOnes() throws Exception {
        Path classes = sources.with(SHOP, suite("ShopSuite", "return Suite.of();"))
                .with(
                        "com.acme.Base",
                        "package com.acme; public abstract class Base implements dev.perfgate.api.PerfSuite {}")
                .with(
                        "com.acme.DerivedSuite",
                        "package com.acme; public class DerivedSuite extends ShopBase { public static class Nested extends ShopBase {}"
                                + " private static class Hidden extends ShopBase {}"
                                + " Object local = new ShopBase() {}; }"
                                + " abstract class ShopBase extends Base {"
                                + " public dev.perfgate.api.Suite suite() { return dev.perfgate.api.Suite.of(); } }")
                .with("com.acme.Other", "package com.acme; public class Other {}")
                .compileTo(root);
        assertThat(in(classes)).containsExactly("com.acme.DerivedSuite", "com.acme.DerivedSuite$Nested", SHOP);
        assertThat(problems.isEmpty()).isTrue();
    }

    @Test
    void searchRunsNoCodeOfTheClassesItMeets() throws Exception {
        Path classes = sources.with(
                        "com.acme.Loud",
                        "package com.acme; public class Loud { static { System.setProperty(\"loud\", \"yes\"); } }")
                .compileTo(root);
        assertThat(in(classes)).isEmpty();
        assertThat(System.getProperty("loud")).isNull();
    }

    @Test
    void searchReportsASuiteThatIsNotPublic() throws Exception {
        Path classes = sources.with(
                        SHOP, suite("ShopSuite", "return Suite.of();").replace("public class", "class"))
                .compileTo(root);
        assertThat(in(classes)).isEmpty();
        assertThat(said())
                .containsExactly(
                        SHOP + ": it is a suite, but not public - make it public, or abstract to leave it out");
    }

    @Test
    void searchPassesOverWhatCannotBeLoadedUnlessItMayBeASuite() throws Exception {
        Path classes = sources.with("lib.Parent", "package lib; public class Parent {}")
                .with("com.acme.Optional", "package com.acme; public class Optional extends lib.Parent {}")
                .with(
                        SHOP,
                        suite("ShopSuite", "return Suite.of();")
                                .replace("class ShopSuite", "class ShopSuite extends lib.Parent"))
                .compileTo(root);
        Files.delete(classes.resolve("lib/Parent.class"));
        assertThat(in(classes)).isEmpty();
        assertThat(said())
                .containsExactly(
                        SHOP + ": it may be a suite, but cannot be loaded: java.lang.NoClassDefFoundError: lib/Parent"
                                + " - complete the class path");
    }

    @Test
    void searchInAFolderThatIsNotThereIsAProblem() {
        Path missing = root.resolve("target/test-classes");
        assertThat(in(missing)).isEmpty();
        assertThat(said()).containsExactly(missing + ": there is no such folder - name one with compiled classes");
    }

    @Test
    void missingClassIsNamedWithTheNearestSuite() throws Exception {
        Path classes =
                sources.with(SHOP, suite("ShopSuite", "return Suite.of();")).compileTo(root);
        documents(classes, "com.acme.ShopSuit", "ShopSuite");
        assertThat(said())
                .containsExactly(
                        "ShopSuite: there is no such class on the class path - did you mean 'com.acme.ShopSuite'?",
                        "com.acme.ShopSuit: there is no such class on the class path - did you mean 'com.acme.ShopSuite'?");
    }

    @Test
    void missingClassIsNamedWithTheEntriesThatAreNotThere() {
        Path missing = root.resolve("nowhere");
        documents(missing, SHOP);
        assertThat(said())
                .containsExactly(SHOP + ": there is no such class on the class path - these are not there: " + missing);
    }

    @Test
    void everyWayToBeNoSuiteIsAProblemOfItsOwn() throws Exception {
        Path classes = sources.with("com.acme.NoSuite", "package com.acme; public class NoSuite {}")
                .with(
                        "com.acme.NoConstructor",
                        suite("NoConstructor", "return Suite.of();")
                                .replace("{ public Suite", "{ public NoConstructor(int a) {} public Suite"))
                .with(
                        "com.acme.Refuses",
                        suite("Refuses", "return Suite.of();")
                                .replace(
                                        "{ public Suite",
                                        "{ public Refuses() { throw new AssertionError(\"no\"); } public Suite"))
                .with("com.acme.Nothing", suite("Nothing", "return null;"))
                .with("com.acme.Throws", suite("Throws", "throw new IllegalStateException(\"no URL\");"))
                .with(
                        "com.acme.Fails",
                        suite("Fails", "return Suite.of();")
                                .replace("{ public Suite", "{ static int a = Integer.parseInt(\"one\"); public Suite"))
                .with("com.acme.Twice", suite("Twice", "return Suite.of(http(\"a\"), http(\"a\"));"))
                .compileTo(root);
        documents(
                classes,
                "com.acme.NoSuite",
                "com.acme.NoConstructor",
                "com.acme.Refuses",
                "com.acme.Nothing",
                "com.acme.Throws",
                "com.acme.Fails",
                "com.acme.Twice");
        assertThat(said())
                .containsExactly(
                        "com.acme.Fails: it threw java.lang.NumberFormatException: For input string: \"one\" (Fails.java:4)",
                        "com.acme.NoConstructor: it has no public constructor without parameters - add one, and make it a static class",
                        "com.acme.NoSuite: it is no suite - make it a public class that implements dev.perfgate.api.PerfSuite",
                        "com.acme.Nothing: suite() returned null - return Suite.of(...)",
                        "com.acme.Refuses: it threw java.lang.AssertionError: no (Refuses.java:4)",
                        "com.acme.Throws: it threw java.lang.IllegalStateException: no URL (Throws.java:4)",
                        "com.acme.Twice: it threw java.lang.IllegalArgumentException: two scenarios are called 'a' (Twice.java:4)");
    }

    private static String suite(String simpleName, String body) {
        return """
                package com.acme;
                import static dev.perfgate.api.Http.*;
                import dev.perfgate.api.*;
                public class %s implements PerfSuite { public Suite suite() { %s } }
                """.formatted(simpleName, body);
    }

    private List<MappingNode> documents(Path classPath, String... names) {
        try (JavaSuites suites = JavaSuites.on(List.of(classPath))) {
            return suites.documents(List.of(names), problems);
        }
    }

    private List<String> scenarioNames(Path classPath, String name) {
        MappingNode document = documents(classPath, name).get(0);
        MappingNode scenarios =
                (MappingNode) document.entry("scenarios").orElseThrow().value();
        return scenarios.entries().stream().map(MappingNode.Entry::name).toList();
    }

    private List<String> in(Path folder) {
        try (JavaSuites suites = JavaSuites.on(List.of(folder))) {
            return suites.in(folder, problems);
        }
    }

    private List<String> said() {
        return problems.all().stream().map(Problem::toString).toList();
    }

    private Path jar(Path classes, String entry) throws IOException {
        Path jar = root.resolve("suites.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file)) {
            out.putNextEntry(new JarEntry(entry));
            Files.copy(classes.resolve(entry), out);
        }
        return jar;
    }
}
