package hudson.model;

/** Stands for {@code hudson.model.Describable}. */
public interface Describable<T extends Describable<T>> {}
