package jenkins.model;

import hudson.PluginManager;
import hudson.model.Computer;
import hudson.model.Item;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.File;

/** Stands for {@code jenkins.model.Jenkins}. */
public class Jenkins implements AccessControlled {
    public static final Permission READ = null;
    public static final Permission SYSTEM_READ = null;

    Jenkins() {}

    public static Jenkins get() {
        throw new UnsupportedOperationException();
    }

    public Computer[] getComputers() {
        throw new UnsupportedOperationException();
    }

    public Item getItemByFullName(String fullName) {
        throw new UnsupportedOperationException();
    }

    public PluginManager getPluginManager() {
        throw new UnsupportedOperationException();
    }

    public File getRootDir() {
        throw new UnsupportedOperationException();
    }

    public String getRootUrl() {
        throw new UnsupportedOperationException();
    }
}
