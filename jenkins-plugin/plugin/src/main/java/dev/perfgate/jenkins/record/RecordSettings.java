package dev.perfgate.jenkins.record;

import dev.perfgate.result.verdict.Verdict;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The settings of {@code recordPerf}, from a Pipeline or a form. Jobs save it: fields are only ever added. */
public final class RecordSettings implements Serializable {
    private static final long serialVersionUID = 1L;

    /** The id of a record that is given none: its page is at {@code perfgate}. */
    public static final String USUAL_ID = "perfgate";

    /** Where the Maven plugin and perfRun write. */
    public static final String USUAL_PATTERN = "**/target/perf/**/run.json, **/perf-results/**/run.json";

    /** With what gates compare unless the job says something else. */
    public static final String USUAL_BASELINE = "previous successful";

    private static final Pattern ID = Pattern.compile("[A-Za-z0-9](?:[A-Za-z0-9_-]{0,38}[A-Za-z0-9])?");

    private @Nullable String pattern;
    private @Nullable String id;
    private @Nullable String name;
    private @Nullable ArrayList<String> gates;
    private @Nullable String gatesFile;
    private boolean allowMissing;
    private boolean allowOld;
    private @Nullable Effect onFail;
    private @Nullable Effect onDegraded;
    private @Nullable Effect onWarn;
    private @Nullable Effect onUndecided;
    private @Nullable String baseline;
    private @Nullable String referenceJob;

    /** Whether an id may stand in an address and be the name of a folder. */
    public static boolean isId(String text) {
        return ID.matcher(text).matches();
    }

    public String pattern() {
        return given(pattern, USUAL_PATTERN);
    }

    public void setPattern(@Nullable String text) {
        pattern = text;
    }

    public String id() {
        return given(id, USUAL_ID);
    }

    public void setId(@Nullable String text) {
        id = text;
    }

    public String name() {
        return BoundedText.kept(given(name, ""));
    }

    public void setName(@Nullable String text) {
        name = text;
    }

    /** Lines of the gate language; none where the recorded ones count. */
    public List<String> gates() {
        return gates == null ? List.of() : List.copyOf(gates);
    }

    /** Each may be several lines: a form has one field for all. */
    public void setGates(@Nullable List<String> texts) {
        gates = new ArrayList<>();
        for (String text : texts == null ? List.<String>of() : texts) {
            Stream.of(text.split("\\R", -1))
                    .map(String::strip)
                    .filter(line -> !line.isEmpty())
                    .forEach(gates::add);
        }
    }

    public String gatesFile() {
        return given(gatesFile, "");
    }

    public void setGatesFile(@Nullable String path) {
        gatesFile = path;
    }

    public boolean allowMissing() {
        return allowMissing;
    }

    public void setAllowMissing(boolean allowed) {
        allowMissing = allowed;
    }

    /** Whether results that were there before the build began are its results, too. */
    public boolean allowOld() {
        return allowOld;
    }

    public void setAllowOld(boolean allowed) {
        allowOld = allowed;
    }

    public Effect onFail() {
        return onFail == null ? Effect.FAILURE : onFail;
    }

    public void setOnFail(@Nullable Effect effect) {
        onFail = effect;
    }

    public Effect onDegraded() {
        return onDegraded == null ? onFail() : onDegraded;
    }

    public void setOnDegraded(@Nullable Effect effect) {
        onDegraded = effect;
    }

    public Effect onWarn() {
        return onWarn == null ? Effect.NOTE : onWarn;
    }

    public void setOnWarn(@Nullable Effect effect) {
        onWarn = effect;
    }

    public Effect onUndecided() {
        return onUndecided == null ? Effect.NOTE : onUndecided;
    }

    public void setOnUndecided(@Nullable Effect effect) {
        onUndecided = effect;
    }

    /** With what gates compare that name nothing, in words. */
    public String baseline() {
        return given(baseline, USUAL_BASELINE);
    }

    public void setBaseline(@Nullable String words) {
        baseline = words;
    }

    /** The full name of the job whose runs are compared with; empty for the build's own. */
    public String referenceJob() {
        return given(referenceJob, "");
    }

    public void setReferenceJob(@Nullable String name) {
        referenceJob = name;
    }

    /** What a verdict does: as its gate's own line says with {@code on VERDICT …}, else by the kind of verdict. */
    Effect effectOf(Verdict verdict) {
        if (verdict.consequence() != verdict.status().consequence()) {
            return switch (verdict.consequence()) {
                case PASS -> Effect.NOTE;
                case WARN -> onWarn();
                case FAIL -> onFail();
            };
        }
        return switch (verdict.status()) {
            case PASS, IMPROVED -> Effect.NOTE;
            case WARN -> onWarn();
            case DEGRADED -> onDegraded();
            case FAIL, MISSING, INVALID_RUN, ERROR -> onFail();
            case NO_BASELINE, NOT_ENOUGH_HISTORY, NOT_COMPARABLE, LEFT_OUT -> onUndecided();
        };
    }

    private static String given(@Nullable String text, String otherwise) {
        return text == null || text.isBlank() ? otherwise : text.strip();
    }
}
