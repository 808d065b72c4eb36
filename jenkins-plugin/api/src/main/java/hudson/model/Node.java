package hudson.model;

import hudson.FilePath;
import hudson.Launcher;
import hudson.slaves.NodeProperty;

/** Stands for {@code hudson.model.Node}. */
public abstract class Node {
    Node() {}

    public abstract Launcher createLauncher(TaskListener listener);

    public <T extends NodeProperty> T getNodeProperty(Class<T> clazz) {
        throw new UnsupportedOperationException();
    }

    public abstract FilePath getRootPath();
}
