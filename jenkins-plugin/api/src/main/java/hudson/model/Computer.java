package hudson.model;

import java.util.concurrent.ExecutorService;

/** Stands for {@code hudson.model.Computer}. */
public abstract class Computer {
    public static final ExecutorService threadPoolForRemoting = null;

    Computer() {}

    public Node getNode() {
        throw new UnsupportedOperationException();
    }
}
