package hudson.tasks;

/** Stands for {@code hudson.tasks.Recorder}. */
public abstract class Recorder extends Publisher {
    protected Recorder() {}
}
