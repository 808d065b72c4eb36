package hudson.tasks;

/** Stands for {@code hudson.tasks.BuildStepMonitor}. */
public enum BuildStepMonitor {
    NONE
}
