package hudson;

import java.net.URL;

/** Stands for {@code hudson.PluginWrapper}. */
public class PluginWrapper {
    public final URL baseResourceURL = null;

    PluginWrapper() {}
}
