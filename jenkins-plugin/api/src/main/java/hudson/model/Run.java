package hudson.model;

import java.io.File;

/** Stands for {@code hudson.model.Run}. */
public abstract class Run<J, R> {
    Run() {}

    public void addAction(Action a) {
        throw new UnsupportedOperationException();
    }

    public File getRootDir() {
        throw new UnsupportedOperationException();
    }

    public void setResult(Result r) {
        throw new UnsupportedOperationException();
    }
}
