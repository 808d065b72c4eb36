package dev.perfgate.jenkins.agent;

import dev.perfgate.classdata.ClassData;
import hudson.remoting.VirtualChannel;
import java.io.File;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import jenkins.MasterToSlaveFileCallable;
import org.jspecify.annotations.Nullable;

/** JVM flags by which an engine uses, or makes, an archive of its classes on its machine. */
public final class ClassDataFlags extends MasterToSlaveFileCallable<List<String>> {
    private static final long serialVersionUID = 1L;

    private final String java;
    private final String jar;
    private final HashMap<String, String> environment;

    /**
     * @param java the program as the engine is started with it
     * @param jar as it is given to that program
     * @param environment what the build adds to that of the agent
     */
    public ClassDataFlags(String java, String jar, Map<String, String> environment) {
        this.java = java;
        this.jar = jar;
        this.environment = new HashMap<>(environment);
        this.environment
                .keySet()
                .retainAll(Set.of("PATH", "Path", "HOME", "XDG_CACHE_HOME", "LOCALAPPDATA", ClassData.SWITCH));
    }

    @Override
    public List<String> invoke(File file, @Nullable VirtualChannel channel) {
        Map<String, String> whole = new HashMap<>(System.getenv());
        whole.putAll(environment);
        // Of a class that a controller takes from its agents.
        return new ArrayList<>(ClassData.flags(java, jar, whole));
    }
}
