package dev.perfgate.jenkins.node;

import dev.perfgate.jenkins.Messages;
import hudson.Extension;
import hudson.model.Action;
import hudson.model.Computer;
import hudson.model.TransientComputerActionFactory;
import hudson.model.User;
import java.util.Collection;
import java.util.List;
import jenkins.model.Jenkins;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.verb.POST;

/** The CPU benchmark on a node's page: its results, and a button to run it. */
public final class NodeAction implements Action {
    private final Computer computer;

    NodeAction(Computer computer) {
        this.computer = computer;
    }

    public Computer getComputer() {
        return computer;
    }

    @Override
    public String getIconFileName() {
        return "/plugin/perfgate/images/perfgate.svg";
    }

    @Override
    public String getDisplayName() {
        return Messages.of("NodeAction.displayName");
    }

    @Override
    public String getUrlName() {
        return "perfgate";
    }

    /** Whether the reader may run it. */
    public boolean isAllowed() {
        return computer.hasPermission(Computer.CONFIGURE);
    }

    /** Runs it, unless one runs. */
    @POST
    public HttpResponse doRun() {
        computer.checkPermission(Computer.CONFIGURE);
        if (computer.isOffline()) {
            return answer(new NodeState(computer, Messages.of("NodeAction.offline", computer.getDisplayName())));
        }
        boolean begun = Measurement.begin(computer, Messages.of("NodeAction.origin", reader()));
        return answer(new NodeState(computer, begun ? "" : Messages.of("NodeAction.running")));
    }

    /** Ends one that this page started. */
    @POST
    public HttpResponse doStop() {
        computer.checkPermission(Computer.CONFIGURE);
        Measurement.last(computer).ifPresent(Measurement::stop);
        return answer(new NodeState(computer, ""));
    }

    /** The history, and how it is with the one that was started last. */
    public HttpResponse doState() {
        Jenkins.get().checkPermission(Jenkins.READ);
        return answer(new NodeState(computer, ""));
    }

    private static String reader() {
        User user = User.current();
        return user == null ? Messages.of("NodeAction.nobody") : user.getId();
    }

    private static HttpResponse answer(NodeState state) {
        return HttpResponses.text(state.json());
    }

    /** Adds the action to every node. */
    @Extension
    public static final class Pages extends TransientComputerActionFactory {
        @Override
        public Collection<? extends Action> createFor(Computer target) {
            return List.of(new NodeAction(target));
        }
    }
}
