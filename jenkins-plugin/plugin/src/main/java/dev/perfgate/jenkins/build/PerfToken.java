package dev.perfgate.jenkins.build;

import hudson.Extension;
import hudson.FilePath;
import hudson.model.AbstractBuild;
import hudson.model.Run;
import hudson.model.TaskListener;
import java.util.List;
import org.jenkinsci.plugins.tokenmacro.DataBoundTokenMacro;
import org.jenkinsci.plugins.tokenmacro.MacroEvaluationException;
import org.jspecify.annotations.Nullable;

/** {@code ${PERFGATE}} in mails and descriptions: verdict and key figures of all records, or with {@code id="…"} of one. */
@Extension(optional = true)
public final class PerfToken extends DataBoundTokenMacro {
    private static final String NAME = "PERFGATE";

    /** ID of the record (default: all records). */
    @Parameter
    @SuppressWarnings("checkstyle:VisibilityModifier") // how the macro's own binding wants it
    public @Nullable String id;

    @Override
    public boolean acceptsMacroName(String macroName) {
        return macroName.equals(NAME);
    }

    @Override
    public List<String> getAcceptedMacroNames() {
        return List.of(NAME);
    }

    @Override
    public String evaluate(AbstractBuild<?, ?> build, TaskListener listener, String macroName)
            throws MacroEvaluationException {
        return text(build);
    }

    @Override
    public String evaluate(Run<?, ?> run, @Nullable FilePath workspace, TaskListener listener, String macroName)
            throws MacroEvaluationException {
        return text(run);
    }

    private String text(Run<?, ?> build) throws MacroEvaluationException {
        String wanted = id;
        List<PerfAction> records = build.getActions(PerfAction.class).stream()
                .filter(record -> wanted == null || record.getId().equals(wanted))
                .toList();
        if (wanted != null && records.isEmpty()) {
            throw new MacroEvaluationException("this build has no performance record '" + wanted + "'");
        }
        return String.join("\n", records.stream().map(PerfAction::getText).toList());
    }
}
