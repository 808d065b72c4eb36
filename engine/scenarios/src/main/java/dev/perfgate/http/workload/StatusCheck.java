package dev.perfgate.http.workload;

import dev.perfgate.http.wire.Response;
import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The status is one of those expected. */
public final class StatusCheck implements Check {
    private static final Pattern FORM = Pattern.compile("([1-5])(\\d\\d|xx)");

    private final BitSet accepted;
    private final String wanted;

    private StatusCheck(BitSet accepted, String wanted) {
        this.accepted = accepted;
        this.wanted = wanted;
    }

    /** What holds where nothing is said: every status below 400. */
    public static StatusCheck noError() {
        BitSet accepted = new BitSet();
        accepted.set(100, 400);
        return new StatusCheck(accepted, "");
    }

    /** Statuses such as {@code 200} and classes such as {@code 2xx}; empty when a text is neither. */
    public static Optional<StatusCheck> of(List<String> texts) {
        BitSet accepted = new BitSet();
        for (String text : texts) {
            Matcher form = FORM.matcher(text);
            if (!form.matches()) {
                return Optional.empty();
            }
            int hundreds = Integer.parseInt(form.group(1)) * 100;
            if (form.group(2).equals("xx")) {
                accepted.set(hundreds, hundreds + 100);
            } else {
                accepted.set(hundreds + Integer.parseInt(form.group(2)));
            }
        }
        return Optional.of(new StatusCheck(accepted, " instead of " + String.join(" or ", texts)));
    }

    @Override
    public @Nullable String failureOf(Response response) {
        return accepts(response.status()) ? null : "status " + response.status() + wanted;
    }

    /** Whether it is what holds where nothing is said. */
    boolean isDefault() {
        return wanted.isEmpty();
    }

    boolean accepts(int status) {
        return accepted.get(status);
    }

    @Override
    public String kind() {
        return "status";
    }

    @Override
    public boolean needsBody() {
        return false;
    }

    /** Part of a workload's description: the same for the same check. */
    @Override
    public String toString() {
        return "status " + accepted;
    }
}
