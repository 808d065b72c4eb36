package hudson.tasks;

/** Stands for {@code hudson.tasks.Builder}. */
public abstract class Builder implements BuildStep {
    public Builder() {}
}
