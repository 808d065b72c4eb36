package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.run.CpuSettings;
import hudson.model.Item;
import hudson.util.FormValidation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Validates the fields of {@code perfCpu}, for step and builder. */
public interface CpuChecks {
    @POST
    default FormValidation doCheckLevels(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> CpuSettings.areLevels(value) ? "" : Messages.of("CpuChecks.levels", value));
    }

    @POST
    default FormValidation doCheckLevelTime(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> CpuSettings.isTime(value) ? "" : Messages.of("CpuChecks.time", value));
    }

    @POST
    default FormValidation doCheckRuns(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> FieldCheck.problemOfCount(value, 1, 100));
    }

    @POST
    default FormValidation doCheckThreads(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> FieldCheck.problemOfCount(value, 0, 4096));
    }

    @POST
    default FormValidation doCheckGates(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> GateCheck.problems(List.of(value)));
    }
}
