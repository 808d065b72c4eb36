package hudson.views;

import hudson.ExtensionPoint;
import hudson.model.Describable;

/** Stands for {@code hudson.views.ListViewColumn}. */
public abstract class ListViewColumn implements ExtensionPoint, Describable<ListViewColumn> {
    public ListViewColumn() {}
}
