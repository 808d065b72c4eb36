package hudson.slaves;

import hudson.model.Node;

/** Stands for {@code hudson.slaves.NodeProperty}. */
public abstract class NodeProperty<N extends Node> {
    public NodeProperty() {}
}
