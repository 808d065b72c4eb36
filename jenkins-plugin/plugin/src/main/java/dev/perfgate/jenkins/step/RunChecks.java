package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.run.RunSettings;
import hudson.model.Item;
import hudson.util.FormValidation;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Validates the fields of {@code perfRun}, for step and builder. */
public interface RunChecks {
    @POST
    default FormValidation doCheckArgs(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> RunSettings.problemOfArgs(value));
    }

    @POST
    default FormValidation doCheckOutput(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> FieldCheck.problemOfPath(value));
    }

    @POST
    default FormValidation doCheckConfig(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> FieldCheck.problemOfPath(value));
    }
}
