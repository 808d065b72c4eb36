package dev.perfgate.jenkins.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SymbolIndexTest {
    @TempDir
    Path folder;

    @Test
    void nestedClassesAreListedByTheirBinaryNamesInOrder() throws IOException {
        source("org/jenkinsci/Symbol.java", "package org.jenkinsci; public @interface Symbol { String[] value(); }");
        source("b/Step.java", "package b; class Step { @org.jenkinsci.Symbol(\"s\") static class Of {} }");
        source("a/Step.java", "package a; class Step { @org.jenkinsci.Symbol(\"s\") static class Of {} }");

        compile("org/jenkinsci/Symbol.java", "b/Step.java", "a/Step.java");

        assertThat(folder.resolve(SymbolIndex.FILE)).content().isEqualTo("a.Step$Of\nb.Step$Of\n");
    }

    @Test
    void nothingIsWrittenWhereThereIsNoSymbol() throws IOException {
        source("a/Plain.java", "package a; class Plain {}");

        compile("a/Plain.java");

        assertThat(folder.resolve(SymbolIndex.FILE)).doesNotExist();
    }

    private void source(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    private void compile(String... names) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<Path> sources = List.of(names).stream().map(folder::resolve).toList();
            JavaCompiler.CompilationTask task = compiler.getTask(
                    null,
                    files,
                    null,
                    List.of("-d", folder.toString()),
                    null,
                    files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new SymbolIndex()));
            assertThat(task.call()).isTrue();
        }
    }
}
