package dev.perfgate.testkit;

import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Classes of a user's, compiled while a test runs so that they are on no class path of ours: {@code
 * JavaSources.seeing(PerfSuite.class).with("com.acme.Shop", "package com.acme; …").compileTo(folder)}.
 */
public final class JavaSources {
    private final List<Path> classPath;
    private final List<JavaFileObject> sources = new ArrayList<>();

    private JavaSources(List<Path> classPath) {
        this.classPath = classPath;
    }

    /** The sources may use what lies in the folders and jars of these classes. */
    public static JavaSources seeing(Class<?>... anchors) {
        return seeing(Stream.of(anchors).map(ModuleFolder::classesOf).toArray(Path[]::new));
    }

    public static JavaSources seeing(Path... classPath) {
        return new JavaSources(List.of(classPath));
    }

    public JavaSources with(String className, String source) {
        sources.add(new Source(className, source));
        return this;
    }

    /** Compiles into a folder, which is made, and gives it back. */
    public Path compileTo(Path folder) throws IOException {
        Files.createDirectories(folder);
        String path = classPath.stream().map(Path::toString).collect(Collectors.joining(File.pathSeparator));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter complaints = new StringWriter();
        List<String> options = List.of("-d", folder.toString(), "-cp", path, "-proc:none");
        if (!compiler.getTask(complaints, null, null, options, null, sources).call()) {
            throw new AssertionError("the sources do not compile:\n" + complaints);
        }
        return folder;
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String text;

        Source(String className, String text) {
            super(URI.create("string:///" + className.replace('.', '/') + Kind.SOURCE.extension), Kind.SOURCE);
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
            return text;
        }
    }
}
