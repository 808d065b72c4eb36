package dev.perfgate.testkit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** How to start a Java program: {@code JavaCommand.jar(file).arguments("--help").start()}. */
public final class JavaCommand {
    private static final Path OWN_STATUS = Path.of("/proc/self/status");
    private static final Pattern IGNORED_SIGNALS = Pattern.compile("SigIgn:\\s*[0-9a-f]*([0-9a-f])\n");
    private static final int SIGINT_BIT = 2;

    private final List<String> program;
    private final List<String> jvmOptions = new ArrayList<>();
    private final List<String> arguments = new ArrayList<>();
    private final Map<String, String> environment = new HashMap<>();
    private Path directory = Path.of("").toAbsolutePath();

    private JavaCommand(List<String> program) {
        this.program = program;
    }

    public static JavaCommand jar(Path jar) {
        return new JavaCommand(List.of("-jar", jar.toAbsolutePath().toString()));
    }

    /** A class of this JVM's own class path. */
    public static JavaCommand main(Class<?> main) {
        return new JavaCommand(List.of("-cp", System.getProperty("java.class.path", ""), main.getName()));
    }

    public JavaCommand jvmOptions(String... options) {
        jvmOptions.addAll(List.of(options));
        return this;
    }

    public JavaCommand arguments(String... more) {
        arguments.addAll(List.of(more));
        return this;
    }

    public JavaCommand environment(String name, String value) {
        environment.put(name, value);
        return this;
    }

    public JavaCommand in(Path workingDirectory) {
        directory = workingDirectory;
        return this;
    }

    public JavaProcess start() throws IOException {
        List<String> command = new ArrayList<>(sigintReset());
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(jvmOptions);
        command.addAll(program);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).directory(directory.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return new JavaProcess(process);
    }

    /** A build started by '&' in a script ignores SIGINT, and its children would inherit that. */
    private static List<String> sigintReset() throws IOException {
        if (!Files.exists(OWN_STATUS)) {
            return List.of();
        }
        Matcher ignored = IGNORED_SIGNALS.matcher(Files.readString(OWN_STATUS));
        boolean ignoresSigint = ignored.find() && (Integer.parseInt(ignored.group(1), 16) & SIGINT_BIT) != 0;
        return ignoresSigint ? List.of("env", "--default-signal=INT") : List.of();
    }
}
