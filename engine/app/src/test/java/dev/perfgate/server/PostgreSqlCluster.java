package dev.perfgate.server;

import dev.perfgate.store.jdbc.DatabaseLocation;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;

/** A PostgreSQL server of the test's own, in a temporary folder; PostgreSQL refuses to run as root, so root lends it to postgres. */
final class PostgreSqlCluster {
    private static final Path INSTALLED = Path.of("/usr/lib/postgresql");
    private static final long LIMIT_SECONDS = 60;

    private final Path programs;
    private final Path folder;
    private final int port;

    private PostgreSqlCluster(Path programs, Path folder, int port) {
        this.programs = programs;
        this.folder = folder;
        this.port = port;
    }

    /** Skips the test, and says why, where there is no PostgreSQL; on a CI server that is a failure. */
    static PostgreSqlCluster start() throws IOException, InterruptedException {
        Optional<Path> programs = programs();
        if (programs.isEmpty()) {
            String reason = "no PostgreSQL below " + INSTALLED + ": apt-get install postgresql";
            System.err.println("Skipped: " + reason);
            if (System.getenv("CI") != null) {
                throw new AssertionError(reason);
            }
            Assumptions.abort(reason);
        }
        Path folder = Files.createTempDirectory(Path.of("/tmp"), "perfgate-pg");
        PostgreSqlCluster cluster = new PostgreSqlCluster(programs.get(), folder, freePort());
        cluster.prepare();
        return cluster;
    }

    /** A new database, of this name. */
    DatabaseLocation database(String name) throws IOException, InterruptedException {
        run("createdb", "-h", "127.0.0.1", "-p", String.valueOf(port), "-U", "perfgate", name);
        return new DatabaseLocation.PostgreSql("jdbc:postgresql://127.0.0.1:" + port + "/" + name, "perfgate", "none");
    }

    void stop() throws IOException, InterruptedException {
        run("pg_ctl", "-D", data(), "-m", "immediate", "-w", "stop");
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }

    private void prepare() throws IOException, InterruptedException {
        if (isRoot()) {
            execute(List.of("chown", "postgres", folder.toString()));
        }
        run("initdb", "-D", data(), "-U", "perfgate", "-A", "trust", "-E", "UTF8", "--no-sync");
        String options = "-p " + port + " -h 127.0.0.1 -k " + folder + " -F";
        run("pg_ctl", "-D", data(), "-o", options, "-l", folder.resolve("log").toString(), "-w", "start");
    }

    private String data() {
        return folder.resolve("data").toString();
    }

    private void run(String program, String... arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(programs.resolve(program).toString());
        command.addAll(List.of(arguments));
        execute(command);
    }

    private void execute(List<String> command) throws IOException, InterruptedException {
        Path output = Files.createTempFile("perfgate-pg", ".txt");
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .redirectOutput(output.toFile())
                .start();
        boolean ended = process.waitFor(LIMIT_SECONDS, TimeUnit.SECONDS);
        if (!ended || process.exitValue() != 0) {
            process.destroyForcibly();
            throw new IOException(command + " failed: " + Files.readString(output, StandardCharsets.UTF_8));
        }
        Files.delete(output);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** Of the newest version that is installed. */
    private static Optional<Path> programs() throws IOException {
        if (!Files.isDirectory(INSTALLED)) {
            return Optional.empty();
        }
        try (Stream<Path> versions = Files.list(INSTALLED)) {
            return versions.map(version -> version.resolve("bin"))
                    .filter(bin -> Files.isExecutable(bin.resolve("initdb")))
                    .max(Comparator.naturalOrder());
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
