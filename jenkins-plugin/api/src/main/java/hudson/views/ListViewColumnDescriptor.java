package hudson.views;

import hudson.model.Descriptor;

/** Stands for {@code hudson.views.ListViewColumnDescriptor}. */
public abstract class ListViewColumnDescriptor extends Descriptor<ListViewColumn> {
    public ListViewColumnDescriptor() {}

    public boolean shownByDefault() {
        throw new UnsupportedOperationException();
    }
}
