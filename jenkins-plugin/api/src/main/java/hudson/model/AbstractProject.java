package hudson.model;

/** Stands for {@code hudson.model.AbstractProject}. */
public abstract class AbstractProject<P, R> extends Job<P, R> {
    AbstractProject() {}
}
