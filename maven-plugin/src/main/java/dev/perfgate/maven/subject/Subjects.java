package dev.perfgate.maven.subject;

import dev.perfgate.maven.fork.EngineInput;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.logging.Log;

/** The subjects that this module started in this build and has not yet stopped. */
public final class Subjects {
    private static final String KEY = "perfgate.subjects";
    private final Deque<Subject> running = new ArrayDeque<>();

    private Subjects() {}

    public static Subjects of(Map<String, Object> moduleContext) {
        return (Subjects) moduleContext.computeIfAbsent(KEY, key -> new Subjects());
    }

    public synchronized void checkFree(String id) throws MojoExecutionException {
        if (running.stream().anyMatch(subject -> subject.id().equals(id))) {
            throw new MojoExecutionException(
                    "A subject '" + id + "' is already running: give each perf:start its own id");
        }
    }

    public synchronized void add(Subject subject) {
        running.push(subject);
    }

    /** Lets a load that begins now hear of a subject that ends by itself. */
    public synchronized void tellOfEnds(EngineInput load) {
        running.forEach(subject -> subject.whenItEnds(load));
    }

    /** The latest first, as it may need those before it. */
    public synchronized int stopAll(Duration patience, Log log) {
        List<Subject> all = new ArrayList<>(running);
        all.forEach(subject -> stop(subject, patience, log));
        return all.size();
    }

    public synchronized int stop(String id, Duration patience, Log log) {
        List<Subject> named =
                running.stream().filter(subject -> subject.id().equals(id)).toList();
        named.forEach(subject -> stop(subject, patience, log));
        return named.size();
    }

    private void stop(Subject subject, Duration patience, Log log) {
        if (!subject.isAlive()) {
            log.warn("Subject '" + subject.id() + "' had already ended with exit code " + subject.exitCode()
                    + subject.lastWords());
        }
        subject.stop(patience);
        running.remove(subject);
        log.info("Subject '" + subject.id() + "' stopped");
    }
}
