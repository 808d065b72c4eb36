package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.trend.BaselineWords;
import hudson.model.Item;
import hudson.util.FormValidation;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.kohsuke.stapler.AncestorInPath;
import org.kohsuke.stapler.QueryParameter;
import org.kohsuke.stapler.verb.POST;

/** Validates the fields of {@code recordPerf}, for step and recorder. */
public interface RecordChecks {
    @POST
    default FormValidation doCheckId(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(
                item,
                () -> value.isBlank() || RecordSettings.isId(value.strip())
                        ? ""
                        : Messages.of("RecordChecks.id", value));
    }

    @POST
    default FormValidation doCheckGates(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> GateCheck.problems(List.of(value)));
    }

    @POST
    default FormValidation doCheckGatesFile(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> FieldCheck.problemOfPath(value));
    }

    @POST
    default FormValidation doCheckBaseline(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> BaselineWords.problem(value));
    }

    /** Tells only of jobs that the user may read. */
    @POST
    default FormValidation doCheckReferenceJob(@AncestorInPath @Nullable Item item, @QueryParameter String value) {
        return FieldCheck.of(item, () -> ReferenceJob.problem(value));
    }
}
