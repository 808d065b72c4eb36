package hudson.slaves;

import hudson.model.Descriptor;

/** Stands for {@code hudson.slaves.NodePropertyDescriptor}. */
public abstract class NodePropertyDescriptor extends Descriptor<NodeProperty<?>> {
    protected NodePropertyDescriptor() {}

    public boolean isApplicableAsGlobal() {
        throw new UnsupportedOperationException();
    }
}
