package dev.perfgate.jenkins.node;

import dev.perfgate.jenkins.Messages;
import hudson.Extension;
import hudson.model.ManagementLink;
import hudson.security.Permission;
import jenkins.model.Jenkins;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.HttpResponse;
import org.kohsuke.stapler.HttpResponses;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.StaplerProxy;

/** Compares nodes, on a page of Manage Jenkins for users who may see the system configuration. */
@Extension
public final class NodesLink extends ManagementLink implements StaplerProxy {
    @Override
    public String getIconFileName() {
        return "/plugin/perfgate/images/perfgate.svg";
    }

    @Override
    public String getDisplayName() {
        return Messages.of("NodesLink.displayName");
    }

    @Override
    public String getDescription() {
        return Messages.of("NodesLink.description");
    }

    @Override
    public String getUrlName() {
        return "perfgate-nodes";
    }

    @Override
    public Permission getRequiredPermission() {
        return Jenkins.SYSTEM_READ;
    }

    @Override
    public Category getCategory() {
        return Category.STATUS;
    }

    /** Whatever is asked of the page. */
    @Override
    public Object getTarget() {
        Jenkins.get().checkPermission(Jenkins.SYSTEM_READ);
        return this;
    }

    /** The nodes that can be compared, and those that were not measured yet. */
    public HttpResponse doNodes() {
        return HttpResponses.text(new NodesJson().nodes());
    }

    /**
     * Nodes side by side.
     *
     * @param nodes their names, with slashes between them
     * @param of median, of the last three results, or latest
     */
    public HttpResponse doCompare(@QueryParameter @Nullable String nodes, @QueryParameter @Nullable String of) {
        return HttpResponses.text(new NodesJson().comparison(nodes == null ? "" : nodes, !"latest".equals(of)));
    }
}
