package dev.perfgate.guide;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** A folder in which the commands of a page run, with {@code perfgate} on the path, and the services that it started. */
final class GuideFolder implements AutoCloseable {
    /** What a command wrote to both streams, and how it ended. */
    record Result(int code, List<String> output) {}

    private static final long LIMIT_SECONDS = 120;
    private static final long POLL_MILLIS = 50;

    private final Path folder;
    private final Map<String, String> environment = new HashMap<>();
    private final Deque<Process> services = new ArrayDeque<>();

    private GuideFolder(Path folder) {
        this.folder = folder;
    }

    /** Guides say 8000 for the demo and 8001 for the server; here both take ports that are free. */
    static GuideFolder in(Path folder, Path starter) throws IOException {
        GuideFolder guide = new GuideFolder(folder.toRealPath());
        Path bin = Files.createDirectory(guide.folder.resolve(".bin"));
        Path command = Files.writeString(bin.resolve("perfgate"), """
                #!/bin/sh
                case $1 in
                    demo) set -- "$@" --port "$DEMO_PORT" ;;
                    serve) set -- "$@" --port "$SERVER_PORT" ;;
                esac
                exec '%s' "$@"
                """.formatted(starter.toAbsolutePath()));
        if (!command.toFile().setExecutable(true)) {
            throw new IOException("not executable: " + command);
        }
        String demo = freePort();
        guide.environment.putAll(Map.of(
                "PATH",
                bin + ":" + System.getenv("PATH"),
                "HOME",
                Files.createDirectory(guide.folder.resolve(".home")).toString(),
                "PERFGATE_LOCK_DIR",
                guide.folder.resolve(".locks").toString(),
                "PERFGATE_CLASS_DATA",
                "off",
                "DEMO_PORT",
                demo,
                "SERVER_PORT",
                freePort(),
                "SHOP_URL",
                "http://127.0.0.1:" + demo));
        return guide;
    }

    private static String freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        }
    }

    String name() {
        return folder.toString();
    }

    void write(String file, String text) throws IOException {
        Files.writeString(folder.resolve(file), text);
    }

    /** @param previous exit code of the command before, for <code>$?</code> */
    Result run(String command, int previous) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, ".output", "");
        Process process = start("(exit " + previous + "); " + command, output);
        try {
            if (!process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS)) {
                throw new AssertionError(
                        "Still running after " + LIMIT_SECONDS + " s: " + command + "\n" + Files.readString(output));
            }
            return new Result(process.exitValue(), Files.readAllLines(output));
        } finally {
            end(process);
        }
    }

    /** Starts a service, and gives what it wrote once these are its lines; it goes on until the folder is closed. */
    List<String> serve(String command, int lines) throws IOException, InterruptedException {
        Path output = Files.createTempFile(folder, ".service", "");
        Process process = start(command, output);
        services.push(process);
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(LIMIT_SECONDS);
        List<String> written = List.of();
        while (written.size() < lines && process.isAlive() && System.nanoTime() < deadline) {
            process.waitFor(POLL_MILLIS, TimeUnit.MILLISECONDS);
            written = Files.readAllLines(output);
        }
        return written;
    }

    private Process start(String command, Path output) throws IOException {
        ProcessBuilder builder = new ProcessBuilder("bash", "-c", command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile());
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        return process;
    }

    @Override
    public void close() {
        for (Process service : services) {
            end(service);
        }
    }

    private static void end(Process process) {
        List<ProcessHandle> all = process.descendants().toList();
        process.destroy();
        all.forEach(ProcessHandle::destroy);
        all.forEach(one -> one.onExit().join());
        process.onExit().join();
    }

    /** The page's text, in which the demo and the server have their ports here. */
    String local(String command) {
        return command.replace("127.0.0.1:8000", "127.0.0.1:$DEMO_PORT")
                .replace("127.0.0.1:8001", "127.0.0.1:$SERVER_PORT");
    }

    static String read(Path page) throws IOException {
        return Files.readString(page, StandardCharsets.UTF_8);
    }
}
