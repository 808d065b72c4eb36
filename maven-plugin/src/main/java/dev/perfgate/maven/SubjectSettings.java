package dev.perfgate.maven;

import java.io.File;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The contents of {@code <subject>}: nothing of it reaches the load generator, whatever goals a configuration is for. */
public final class SubjectSettings {
    @Nullable
    String command;

    @Nullable
    File jar;

    @Nullable
    String artifact;

    @Nullable
    String mainClass;

    @Nullable
    Boolean testClassPath;

    @Nullable
    File composeFile;

    @Nullable
    List<String> arguments;

    @Nullable
    String jvmArgs;

    @Nullable
    Map<String, String> jdkToolchain;

    @Nullable
    File workingDirectory;

    @Nullable
    Map<String, String> environmentVariables;
}
