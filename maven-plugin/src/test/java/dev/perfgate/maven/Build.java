package dev.perfgate.maven;

import dev.perfgate.maven.fork.PerfgateJar;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DefaultArtifact;
import org.apache.maven.artifact.handler.DefaultArtifactHandler;
import org.apache.maven.execution.DefaultMavenExecutionRequest;
import org.apache.maven.execution.DefaultMavenExecutionResult;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.MojoDescriptor;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;
import org.eclipse.aether.DefaultRepositorySystemSession;

/** A build of some modules as Maven would hand it to a goal: real projects, a real session, the fake jar. */
final class Build {
    private static final String GROUP = "dev.perfgate";
    private static final String ARTIFACT = "perf-maven-plugin";

    final MavenSession session;
    final RecordedLog log = new RecordedLog();
    final Map<String, String> systemProperties = new HashMap<>();
    private final Path root;
    private final List<MavenProject> modules = new ArrayList<>();
    private final PluginDescriptor plugin = new PluginDescriptor();

    Build(Path root) {
        this.root = root;
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        plugin.setVersion("1");
        session = session(root);
    }

    /** A module whose pom binds the goals in an execution called {@code load}. */
    MavenProject module(String name, String... goals) throws IOException {
        MavenProject module = new MavenProject();
        module.setGroupId("test");
        module.setArtifactId(name);
        module.setVersion("1");
        module.setFile(
                Files.createDirectories(root.resolve(name)).resolve("pom.xml").toFile());
        module.getBuild().addPlugin(plugin(goals));
        modules.add(module);
        session.setProjects(List.copyOf(modules));
        session.setAllProjects(List.copyOf(modules));
        return module;
    }

    MavenProject moduleWithConfig(String name, String... goals) throws IOException {
        MavenProject module = module(name, goals);
        Files.writeString(module.getBasedir().toPath().resolve("perf.yml"), "scenarios: {}\n");
        return module;
    }

    /** A module with compiled test classes and the API among their dependencies. */
    MavenProject moduleWithTestClasses(String name, String... goals) throws IOException {
        MavenProject module = module(name, goals);
        Files.createDirectories(testClasses(module));
        module.getBuild().setOutputDirectory(module.getBasedir() + "/target/classes");
        module.getBuild().setTestOutputDirectory(testClasses(module).toString());
        module.setArtifacts(Set.of(api()));
        return module;
    }

    RunMojo run(MavenProject module) {
        return prepared(new RunMojo(new NoToolchains()), module, bound("run"));
    }

    VerifyMojo verify(MavenProject module) {
        return prepared(new VerifyMojo(new NoToolchains()), module, bound("verify"));
    }

    VerifyMojo verifyByHand(MavenProject module) {
        MojoExecution execution = new MojoExecution(descriptor("verify"), "default-cli", MojoExecution.Source.CLI);
        return prepared(new VerifyMojo(new NoToolchains()), module, execution);
    }

    ReportMojo report(MavenProject module) {
        return withResults(new ReportMojo(new NoToolchains()), module, bound("report"));
    }

    CompareMojo compare(MavenProject module) {
        return withResults(new CompareMojo(new NoToolchains()), module, bound("compare"));
    }

    AbMojo ab(MavenProject module) {
        AbMojo goal = withResults(new AbMojo(new NoToolchains()), module, bound("ab"));
        goal.config = module.getBasedir().toPath().resolve("perf.yml").toFile();
        return goal;
    }

    ListMojo list(MavenProject module) {
        return withScenarios(new ListMojo(new NoToolchains()), module, bound("list"));
    }

    StartMojo start(MavenProject module) {
        StartMojo goal = placed(new StartMojo(new NoToolchains()), module, bound("start"));
        goal.pluginArtifacts = Map.of(PerfgateJar.COORDINATE, artifact());
        goal.outputDirectory = results(module).toFile();
        goal.id = "app";
        goal.startTimeout = "60s";
        goal.config = module.getBasedir().toPath().resolve("perf.yml").toFile();
        goal.testClassesDirectory = testClasses(module).toFile();
        return goal;
    }

    StopMojo stop(MavenProject module) {
        StopMojo goal = placed(new StopMojo(), module, bound("stop"));
        goal.stopTimeout = "10s";
        return goal;
    }

    Path results(MavenProject module) {
        return module.getBasedir().toPath().resolve("target/perf");
    }

    /** As a finished run of that execution would leave it. */
    Path summary(MavenProject module, String execution) {
        try {
            Path folder = Files.createDirectories(results(module).resolve(execution));
            return Files.writeString(folder.resolve("summary.json"), "{}");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static Path testClasses(MavenProject module) {
        return module.getBasedir().toPath().resolve("target/test-classes");
    }

    /** Any file does as its jar. */
    private static Artifact api() {
        DefaultArtifactHandler handler = new DefaultArtifactHandler("jar");
        handler.setAddedToClasspath(true);
        Artifact artifact = new DefaultArtifact(GROUP, "perfgate-api", "1", "test", "jar", null, handler);
        artifact.setFile(FakePerfgate.jar().toFile());
        return artifact;
    }

    static Artifact artifact() {
        Artifact artifact = new DefaultArtifact(
                GROUP, "perfgate-app", "1", "runtime", "jar", null, new DefaultArtifactHandler("jar"));
        artifact.setFile(FakePerfgate.jar().toFile());
        return artifact;
    }

    private <T extends MeasuringGoal> T prepared(T goal, MavenProject module, MojoExecution execution) {
        withScenarios(goal, module, execution);
        goal.failIfNoRuns = true;
        return goal;
    }

    private <T extends ScenarioGoal> T withScenarios(T goal, MavenProject module, MojoExecution execution) {
        withResults(goal, module, execution);
        goal.config = module.getBasedir().toPath().resolve("perf.yml").toFile();
        goal.testClassesDirectory = testClasses(module).toFile();
        return goal;
    }

    private <T extends ResultGoal> T withResults(T goal, MavenProject module, MojoExecution execution) {
        placed(goal, module, execution);
        goal.pluginArtifacts = Map.of(PerfgateJar.COORDINATE, artifact());
        goal.outputDirectory = results(module).toFile();
        goal.systemPropertyVariables = systemProperties;
        return goal;
    }

    private <T extends PerfgateGoal> T placed(T goal, MavenProject module, MojoExecution execution) {
        goal.session = session;
        goal.project = module;
        goal.plugin = plugin;
        goal.mojoExecution = execution;
        goal.setLog(log);
        return goal;
    }

    private MojoExecution bound(String goal) {
        return new MojoExecution(descriptor(goal), "load", MojoExecution.Source.LIFECYCLE);
    }

    private MojoDescriptor descriptor(String goal) {
        MojoDescriptor descriptor = new MojoDescriptor();
        descriptor.setGoal(goal);
        descriptor.setPluginDescriptor(plugin);
        return descriptor;
    }

    private static Plugin plugin(String... goals) {
        PluginExecution execution = new PluginExecution();
        execution.setId("load");
        execution.setGoals(List.of(goals));
        Plugin plugin = new Plugin();
        plugin.setGroupId(GROUP);
        plugin.setArtifactId(ARTIFACT);
        plugin.addExecution(execution);
        return plugin;
    }

    @SuppressWarnings("deprecation") // Maven itself has no other way to make one.
    private static MavenSession session(Path root) {
        return new MavenSession(
                null,
                new DefaultRepositorySystemSession(),
                new DefaultMavenExecutionRequest().setBaseDirectory(root.toFile()),
                new DefaultMavenExecutionResult());
    }
}
