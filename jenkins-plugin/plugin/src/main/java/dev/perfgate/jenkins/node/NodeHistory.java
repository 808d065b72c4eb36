package dev.perfgate.jenkins.node;

import dev.perfgate.machine.MachineHistories;
import dev.perfgate.machine.MachineResult;
import hudson.model.Computer;
import java.util.List;
import jenkins.model.Jenkins;

/** The results of nodes, in {@code JENKINS_HOME/perfgate/nodes}. That of a node stays when the node is deleted. */
public final class NodeHistory {
    /** As Jenkins calls it in addresses; in its own lists it has no name. */
    public static final String BUILT_IN = "(built-in)";

    private NodeHistory() {}

    public static MachineHistories all() {
        return new MachineHistories(
                Jenkins.get().getRootDir().toPath().resolve("perfgate").resolve("nodes"));
    }

    public static List<MachineResult> of(Computer computer) {
        return all().of(nameOf(computer));
    }

    /** Under which a node's results are kept. */
    public static String nameOf(Computer computer) {
        return computer.getName().isEmpty() ? BUILT_IN : computer.getName();
    }
}
