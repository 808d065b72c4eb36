package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.ForkResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugin.descriptor.PluginDescriptor;
import org.apache.maven.plugin.logging.Log;
import org.apache.maven.project.MavenProject;

/**
 * The runs of all modules in one place. Each module writes all that there is so far: no module knows that it is the last, and after a
 * failure none may come.
 */
record AllModules(MavenSession session, PluginDescriptor plugin, Path folder) {
    private static final String KEY = "perfgate.summaries";

    /** In a parallel build two modules may have ended at once. */
    private static final Object ONE_AT_A_TIME = new Object();

    /** Runs a command of perfgate.jar. */
    interface Command {
        ForkResult run(List<String> arguments) throws MojoExecutionException, MojoFailureException;
    }

    static AllModules of(MavenSession session, PluginDescriptor plugin, String folder) {
        Path root = Path.of(session.getExecutionRootDirectory());
        return new AllModules(session, plugin, root.resolve(folder));
    }

    /** Remembers what a module has to show, whatever goal of it asks later. */
    static void remember(Map<String, Object> moduleContext, List<Path> summaries) {
        for (Path summary : summaries) {
            String line = summary.toAbsolutePath() + "\n";
            moduleContext.merge(
                    KEY, line, (before, added) -> before.toString().contains(line) ? before : before + line);
        }
    }

    void write(Command perfgate, Log log) throws MojoExecutionException, MojoFailureException {
        synchronized (ONE_AT_A_TIME) {
            Map<Path, String> summaries = summaries();
            if (!summaries.isEmpty()) {
                Path index = folder.resolve("index.html");
                perfgate.run(Arguments.of("report")
                        .all(summaries.keySet())
                        .list("--label", labels(summaries))
                        .option("--index", index)
                        .option("--junit", folder.resolve("junit.xml"))
                        .option("--markdown", folder.resolve("summary.md"))
                        .words());
                log.info("Runs of all modules so far: " + index);
            }
        }
    }

    /** With the names under which they are shown: the module, and where it has several the execution. */
    private Map<Path, String> summaries() {
        Map<Path, String> all = new LinkedHashMap<>();
        for (MavenProject module : session.getProjects()) {
            Object known = session.getPluginContext(plugin, module).getOrDefault(KEY, "");
            List<Path> own = known.toString()
                    .lines()
                    .map(Path::of)
                    .filter(Files::isRegularFile)
                    .toList();
            own.forEach(summary -> all.put(summary, name(module, summary, own.size() > 1)));
        }
        return all;
    }

    /** One run needs no name. */
    private static List<String> labels(Map<Path, String> summaries) {
        return summaries.size() == 1 ? List.of() : List.copyOf(summaries.values());
    }

    private static String name(MavenProject module, Path summary, boolean oneOfSeveral) {
        String execution = oneOfSeveral ? " " + summary.resolveSibling("").getFileName() : "";
        return module.getArtifactId() + execution;
    }
}
