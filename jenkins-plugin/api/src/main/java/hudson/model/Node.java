package hudson.model;

import hudson.FilePath;

/** Stands for {@code hudson.model.Node}. */
public abstract class Node {
    Node() {}

    public abstract FilePath getRootPath();
}
