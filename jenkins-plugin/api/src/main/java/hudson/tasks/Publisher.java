package hudson.tasks;

/** Stands for {@code hudson.tasks.Publisher}. */
public abstract class Publisher implements BuildStep {
    protected Publisher() {}
}
