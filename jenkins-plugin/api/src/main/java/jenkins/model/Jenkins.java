package jenkins.model;

import hudson.PluginManager;

/** Stands for {@code jenkins.model.Jenkins}. */
public class Jenkins {
    Jenkins() {}

    public static Jenkins get() {
        throw new UnsupportedOperationException();
    }

    public PluginManager getPluginManager() {
        throw new UnsupportedOperationException();
    }

    public String getRootUrl() {
        throw new UnsupportedOperationException();
    }
}
