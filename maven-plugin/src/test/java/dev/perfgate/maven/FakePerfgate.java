package dev.perfgate.maven;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * A runnable jar with the manifest of perfgate.jar. As {@code run} and {@code gate} it records its arguments, prints and exits
 * as system properties tell it; as a subject it serves, starts a child, or ends at once.
 */
final class FakePerfgate {
    static final String FLAGS = "-XX:+UseSerialGC -Xmx32m";

    private static final String SOURCE = """
            import com.sun.net.httpserver.HttpServer;
            import java.net.InetSocketAddress;
            import java.nio.file.*;
            import java.util.*;

            public class Main {
                public static void main(String[] args) throws Exception {
                    switch (args[0]) {
                        case "serve" -> serve(Integer.parseInt(args[1]));
                        case "parent" -> parent(Path.of(args[1]), Integer.parseInt(args[2]));
                        case "stubborn" -> stubborn(Integer.parseInt(args[1]));
                        case "child" -> Thread.sleep(Long.MAX_VALUE);
                        case "starting" -> starting(Integer.parseInt(args[1]));
                        case "variables" -> variables(Path.of(args[1]), Integer.parseInt(args[2]));
                        case "die" -> { Thread.sleep(500); System.out.println("no database at db:5432"); System.exit(7); }
                        default -> command(args);
                    }
                }

                static void serve(int port) throws Exception {
                    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
                    server.createContext("/", exchange -> { exchange.sendResponseHeaders(404, -1); exchange.close(); });
                    server.start();
                    System.out.println("serving");
                }

                static void starting(int port) throws Exception {
                    HttpServer server = HttpServer.create(new InetSocketAddress("127.0.0.1", port), 0);
                    byte[] body = "migrating the database".getBytes();
                    server.createContext("/", exchange -> {
                        exchange.sendResponseHeaders(503, body.length);
                        exchange.getResponseBody().write(body);
                        exchange.close();
                    });
                    server.start();
                }

                static void variables(Path file, int port) throws Exception {
                    Files.writeString(file, System.getProperty("whose") + " " + System.getenv("FAKE_VARIABLE")
                            + " " + System.getenv("PERFGATE_HEARTBEAT"));
                    serve(port);
                }

                static void stubborn(int port) throws Exception {
                    Thread never = new Thread(() -> { while (true) Thread.onSpinWait(); });
                    Runtime.getRuntime().addShutdownHook(never);
                    serve(port);
                }

                static void parent(Path pids, int port) throws Exception {
                    String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
                    String jar = System.getProperty("java.class.path");
                    Process child = new ProcessBuilder(java, "-cp", jar, "Main", "child").start();
                    Files.writeString(pids, ProcessHandle.current().pid() + " " + child.pid());
                    serve(port);
                }

                static void command(String[] args) throws Exception {
                    String record = System.getProperty("fake.record");
                    if (record != null) {
                        List<String> lines = new ArrayList<>(List.of(args));
                        lines.add("directory=" + Path.of("").toAbsolutePath());
                        lines.add("variable=" + System.getenv("FAKE_VARIABLE"));
                        lines.add("port=" + System.getenv("PERF_PORT_HTTP"));
                        lines.add("classData=" + System.getProperty("perfgate.classData"));
                        lines.add("heap=" + Runtime.getRuntime().maxMemory() / 1024 / 1024);
                        Files.write(Path.of(record), lines);
                    }
                    String summary = System.getProperty("fake.summary");
                    if (summary != null) {
                        Files.writeString(Path.of(summary), "{}");
                    }
                    String verdicts = System.getProperty("fake.verdicts");
                    int json = List.of(args).indexOf("--json");
                    if (verdicts != null && json > 0) {
                        Files.writeString(Path.of(args[json + 1]), verdicts);
                    }
                    if (Boolean.getBoolean("fake.input")) {
                        Scanner input = new Scanner(System.in);
                        while (input.hasNextLine()) {
                            String line = input.nextLine();
                            if (!line.isEmpty()) {
                                System.out.println(line);
                                break;
                            }
                        }
                    }
                    System.getProperty("fake.out", "").lines().forEach(System.out::println);
                    System.getProperty("fake.err", "").lines().forEach(System.err::println);
                    if (!Boolean.getBoolean("fake.killed")) {
                        Files.delete(Path.of(System.getProperty("perfgate.endFile")));
                    }
                    System.exit(Integer.getInteger("fake.exit", 0));
                }
            }
            """;

    private FakePerfgate() {}

    /** Built once for all tests of this JVM. */
    static Path jar() {
        return Built.JAR;
    }

    private static final class Built {
        static final Path JAR = build();

        private static Path build() {
            try {
                Path folder = Files.createTempDirectory("fake-perfgate");
                compile(folder);
                return pack(folder);
            } catch (IOException e) {
                throw new ExceptionInInitializerError(e);
            }
        }
    }

    private static void compile(Path folder) {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        JavaFileObject source =
                new SimpleJavaFileObject(URI.create("string:///Main.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return SOURCE;
                    }
                };
        List<String> options = List.of("-d", folder.toString());
        if (!compiler.getTask(null, null, null, options, null, List.of(source)).call()) {
            throw new IllegalStateException("the fake does not compile");
        }
    }

    private static Path pack(Path folder) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, "Main");
        manifest.getMainAttributes().putValue("Perfgate-Jvm-Flags", FLAGS);
        Path jar = folder.resolve("perfgate.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest)) {
            out.putNextEntry(new JarEntry("Main.class"));
            Files.copy(folder.resolve("Main.class"), out);
        }
        Files.delete(folder.resolve("Main.class"));
        folder.toFile().deleteOnExit();
        jar.toFile().deleteOnExit();
        return jar;
    }
}
