package hudson.model;

/** Stands for {@code hudson.model.AbstractProject}. */
public abstract class AbstractProject<P, R> {
    AbstractProject() {}
}
