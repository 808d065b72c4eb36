package dev.perfgate.jenkins.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;

/** What all tests here share: a real Jenkins, and a service to measure. */
record TestBed(JenkinsProcess jenkins, JenkinsClient client, DemoService demo) implements AutoCloseable {
    private static final Path HPI = Path.of(System.getProperty("perfgate.hpi", "target/perfgate.hpi"));
    /** It is left there, with its logs and builds, for those who look for a fault. */
    private static final Path FOLDER = Path.of("target/real-jenkins").toAbsolutePath();

    static TestBed start(Installation installation) throws Exception {
        empty(FOLDER);
        DemoService demo = DemoService.start(HPI, FOLDER.resolve("demo"));
        try {
            JenkinsProcess jenkins = JenkinsProcess.start(installation, HPI, FOLDER.resolve("home"));
            TestBed bed = new TestBed(jenkins, new JenkinsClient(jenkins.url()), demo);
            // Also where the tests themselves are ended.
            Runtime.getRuntime().addShutdownHook(new Thread(bed::close));
            return bed;
        } catch (Exception | AssertionError e) {
            demo.close();
            throw e;
        }
    }

    Job pipeline(String name, String script) throws Exception {
        return Job.create(client, name, JobXml.pipeline(script));
    }

    Job freestyle(String name, String steps, String publishers) throws Exception {
        return Job.create(client, name, JobXml.freestyle(steps, publishers));
    }

    /** Of a job on Jenkins' own node. */
    Path workspace(Job job) {
        return jenkins.home().resolve("workspace").resolve(job.name());
    }

    /** The folder that a build has in the home. */
    Path folder(Build build) {
        return jenkins.home()
                .resolve("jobs")
                .resolve(build.job().name())
                .resolve("builds")
                .resolve(Integer.toString(build.number()));
    }

    /** Processes of the engine below Jenkins. */
    Stream<ProcessHandle> engines() {
        return jenkins.children().stream()
                .filter(process -> process.info()
                        .commandLine()
                        .filter(line -> line.contains("/caches/perfgate/"))
                        .isPresent());
    }

    @Override
    public void close() {
        jenkins.close();
        demo.close();
    }

    /** Removes it with all that is in it. */
    static void empty(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
