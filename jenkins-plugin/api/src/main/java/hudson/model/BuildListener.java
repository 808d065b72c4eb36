package hudson.model;

/** Stands for {@code hudson.model.BuildListener}. */
public interface BuildListener extends TaskListener {}
