package hudson.plugins.view.dashboard;

import hudson.ExtensionPoint;
import hudson.model.Describable;
import hudson.model.ModelObject;

/** Stands for {@code hudson.plugins.view.dashboard.DashboardPortlet}. */
public abstract class DashboardPortlet implements ModelObject, Describable<DashboardPortlet>, ExtensionPoint {
    public DashboardPortlet(String name) {}

    public Dashboard getDashboard() {
        throw new UnsupportedOperationException();
    }

    @Override
    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }
}
