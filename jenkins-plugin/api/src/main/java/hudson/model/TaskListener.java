package hudson.model;

import java.io.PrintStream;

/** Stands for {@code hudson.model.TaskListener}. */
public interface TaskListener {
    PrintStream getLogger();
}
