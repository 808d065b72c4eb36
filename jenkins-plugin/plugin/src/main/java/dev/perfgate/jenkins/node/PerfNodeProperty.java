package dev.perfgate.jenkins.node;

import dev.perfgate.jenkins.Messages;
import hudson.Extension;
import hudson.model.Computer;
import hudson.model.Node;
import hudson.slaves.NodeProperty;
import hudson.slaves.NodePropertyDescriptor;
import hudson.util.FormValidation;
import java.math.BigDecimal;
import java.util.Optional;
import jenkins.model.Jenkins;
import org.jenkinsci.Symbol;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.DataBoundConstructor;
import org.kohsuke.stapler.DataBoundSetter;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** A user's description of a node, for comparisons. Nodes save it: fields are only ever added. */
public final class PerfNodeProperty extends NodeProperty<Node> {
    private @Nullable String hourlyCost;
    private @Nullable String vmBrand;
    private @Nullable String notes;

    @DataBoundConstructor
    public PerfNodeProperty() {}

    /** In USD, as it was typed. */
    public String getHourlyCost() {
        return given(hourlyCost);
    }

    @DataBoundSetter
    public void setHourlyCost(String hourlyCost) {
        this.hourlyCost = hourlyCost;
    }

    /** What kind of machine it is sold as. */
    public String getVmBrand() {
        return given(vmBrand);
    }

    @DataBoundSetter
    public void setVmBrand(String vmBrand) {
        this.vmBrand = vmBrand;
    }

    public String getNotes() {
        return given(notes);
    }

    @DataBoundSetter
    public void setNotes(String notes) {
        this.notes = notes;
    }

    /** None when there is none, or what was typed is none. */
    public Optional<BigDecimal> cost() {
        return HourlyCost.of(getHourlyCost());
    }

    private static String given(@Nullable String text) {
        return text == null ? "" : text.strip();
    }

    /** The descriptor, with a symbol for configuration as code. */
    @Extension
    @Symbol("perfgate")
    public static final class Kind extends NodePropertyDescriptor {
        @Override
        public String getDisplayName() {
            return Messages.of("PerfNodeProperty.displayName");
        }

        /** A cost that all nodes have says nothing. */
        @Override
        public boolean isApplicableAsGlobal() {
            return false;
        }

        @POST
        public FormValidation doCheckHourlyCost(@QueryParameter String value) {
            if (!Jenkins.get().hasPermission(Computer.CONFIGURE)
                    || value.isBlank()
                    || HourlyCost.of(value).isPresent()) {
                return FormValidation.ok();
            }
            return FormValidation.error(Messages.of("PerfNodeProperty.cost", value));
        }
    }
}
