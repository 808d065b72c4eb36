package dev.perfgate.maven;

import java.nio.file.Files;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.model.Plugin;
import org.apache.maven.model.PluginExecution;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.project.MavenProject;

/**
 * Which modules of this build had something to measure. Each marks itself before it asks about the others, so that in a parallel
 * build the last one, or the last two at once, see all marks.
 */
record BuildModules(MavenSession session, PluginDescriptor plugin, MojoExecution execution) {
    private static final String SOMETHING = "something";
    private static final String NOTHING = "nothing";

    void markSomething(MavenProject module) {
        mark(module, SOMETHING);
    }

    void markNothing(MavenProject module) {
        mark(module, NOTHING);
    }

    /** True once this goal has run in vain wherever it is bound; false as long as one execution may still come. */
    boolean noneHasAnything() {
        return session.getProjects().stream().allMatch(this::hadNothing)
                && leftOut().stream().noneMatch(BuildModules::mayHaveSomething);
    }

    private boolean hadNothing(MavenProject module) {
        return executionsIn(module)
                .allMatch(id -> NOTHING.equals(context(module).get(key(id))));
    }

    private Stream<String> executionsIn(MavenProject module) {
        if (execution.getSource() == MojoExecution.Source.CLI) {
            return Stream.of(execution.getExecutionId());
        }
        Plugin declared = module.getPlugin(plugin.getPluginLookupKey());
        return declared == null
                ? Stream.of()
                : declared.getExecutions().stream()
                        .filter(each -> isBound(each, execution.getGoal()))
                        .map(PluginExecution::getId);
    }

    /** Whether the build itself, and no one by hand, runs this goal here, and a module's pom.xml has that other one too. */
    boolean isBound(MavenProject module, String goal) {
        Plugin declared = module.getPlugin(plugin.getPluginLookupKey());
        return execution.getSource() != MojoExecution.Source.CLI
                && declared != null
                && declared.getExecutions().stream().anyMatch(each -> isBound(each, goal));
    }

    private static boolean isBound(PluginExecution candidate, String goal) {
        return candidate.getGoals().contains(goal) && !"none".equalsIgnoreCase(candidate.getPhase());
    }

    /** Modules that {@code --projects} or {@code --resume-from} left out: they must not make the others look empty. */
    private List<MavenProject> leftOut() {
        return session.getAllProjects().stream()
                .filter(module -> !session.getProjects().contains(module))
                .toList();
    }

    private static boolean mayHaveSomething(MavenProject module) {
        return Files.isRegularFile(module.getBasedir().toPath().resolve("perf.yml")) || ModuleSuites.mayBeIn(module);
    }

    private void mark(MavenProject module, String found) {
        context(module).put(key(execution.getExecutionId()), found);
    }

    private Map<String, Object> context(MavenProject module) {
        return session.getPluginContext(plugin, module);
    }

    private String key(String executionId) {
        return "perfgate." + execution.getGoal() + "." + executionId;
    }
}
