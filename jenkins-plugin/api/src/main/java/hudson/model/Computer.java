package hudson.model;

import hudson.EnvVars;
import hudson.security.AccessControlled;
import hudson.security.Permission;
import java.io.IOException;
import java.util.concurrent.ExecutorService;

/** Stands for {@code hudson.model.Computer}. */
public abstract class Computer implements AccessControlled {
    public static final Permission CONFIGURE = null;

    public static final ExecutorService threadPoolForRemoting = null;

    Computer() {}

    public final int countBusy() {
        throw new UnsupportedOperationException();
    }

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }

    public EnvVars getEnvironment() throws IOException, InterruptedException {
        throw new UnsupportedOperationException();
    }

    public String getName() {
        throw new UnsupportedOperationException();
    }

    public Node getNode() {
        throw new UnsupportedOperationException();
    }

    public String getUrl() {
        throw new UnsupportedOperationException();
    }

    public boolean isOffline() {
        throw new UnsupportedOperationException();
    }
}
