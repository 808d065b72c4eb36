package hudson.model;

import java.io.File;

/** Stands for {@code hudson.model.Job}. */
public abstract class Job<J, R> extends AbstractItem {
    Job() {}

    public File getBuildDir() {
        throw new UnsupportedOperationException();
    }

    public int getNextBuildNumber() {
        throw new UnsupportedOperationException();
    }
}
