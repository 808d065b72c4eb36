package dev.perfgate.jenkins.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A second node on this machine: an agent that calls the controller over HTTP, as one behind a firewall does. */
final class Agent implements AutoCloseable {
    private static final Duration START = Duration.ofMinutes(2);
    private static final Pattern SECRET = Pattern.compile("<argument>([0-9a-f]{64})</argument>");

    private final JenkinsClient client;
    private final String name;
    private final Process process;

    private Agent(JenkinsClient client, String name, Process process) {
        this.client = client;
        this.name = name;
        this.process = process;
    }

    /** @param folder its root */
    static Agent start(TestBed bed, String name, Path folder) throws Exception {
        JenkinsClient client = bed.client();
        client.postForm(
                "computer/doCreateItem",
                Map.of("name", name, "type", "hudson.slaves.DumbSlave", "json", definition(name, folder)));
        Matcher secret = SECRET.matcher(client.page("computer/" + name + "/jenkins-agent.jnlp"));
        if (!secret.find()) {
            throw new AssertionError("Jenkins does not tell the secret of the node " + name);
        }
        Path jar = folder.resolve("agent.jar");
        client.download("jnlpJars/agent.jar", jar);
        return new Agent(client, name, launch(bed, name, folder, jar, secret.group(1)));
    }

    private static String definition(String name, Path folder) {
        return """
                {"name": "%s", "nodeDescription": "", "numExecutors": "1", "remoteFS": "%s", "labelString": "%s", "mode": "EXCLUSIVE",
                 "launcher": {"stapler-class": "hudson.slaves.JNLPLauncher", "$class": "hudson.slaves.JNLPLauncher", "webSocket": true},
                 "retentionStrategy": {"stapler-class": "hudson.slaves.RetentionStrategy$Always",
                                       "$class": "hudson.slaves.RetentionStrategy$Always"},
                 "nodeProperties": {"stapler-class-bag": "true"}, "type": "hudson.slaves.DumbSlave"}
                """.replaceFirst("%s", name)
                .replaceFirst("%s", folder.toString())
                .replaceFirst("%s", name);
    }

    private static Process launch(TestBed bed, String name, Path folder, Path jar, String secret) throws IOException {
        Path java = bed.jenkins().installation().java();
        List<String> command = new ArrayList<>(List.of(java.toString(), "-Xmx128m", "-jar", jar.toString()));
        command.addAll(List.of("-url", bed.jenkins().url().toString(), "-webSocket", "-secret", secret));
        command.addAll(List.of("-name", name, "-workDir", folder.toString()));
        return new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(Files.createDirectories(bed.jenkins().home().resolve("logs"))
                        .resolve(name + ".log")
                        .toFile())
                .start();
    }

    void awaitOnline() throws Exception {
        Patience.awaitTrue(
                name + " is online",
                START,
                () -> !client.json("computer/" + name + "/api/json")
                        .path("offline")
                        .asBoolean());
    }

    /** Processes of the engine below it. */
    List<ProcessHandle> engines() {
        return process.descendants()
                .filter(one -> one.info()
                        .commandLine()
                        .filter(line -> line.contains("/caches/perfgate/"))
                        .isPresent())
                .toList();
    }

    /** As a machine that loses its power. */
    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroy();
        if (!process.onExit()
                .completeOnTimeout(process, 10, TimeUnit.SECONDS)
                .join()
                .isAlive()) {
            return;
        }
        process.destroyForcibly();
    }
}
