package org.jenkinsci.plugins.workflow.graph;

import hudson.model.Action;

/** Stands for {@code org.jenkinsci.plugins.workflow.graph.FlowNode}. */
public abstract class FlowNode {
    FlowNode() {}

    public boolean addOrReplaceAction(Action a) {
        throw new UnsupportedOperationException();
    }
}
