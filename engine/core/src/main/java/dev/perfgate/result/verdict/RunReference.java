package dev.perfgate.result.verdict;

import java.time.Instant;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Objects;

/**
 * A run that a verdict speaks of.
 *
 * @param revision of its source, and the branch: empty where unknown
 */
public record RunReference(String id, Instant started, String revision, String branch) {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** As many of an id or revision as tell two apart. */
    private static final int SHORT_ID = 8;

    public RunReference {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(started, "started");
        Objects.requireNonNull(revision, "revision");
        Objects.requireNonNull(branch, "branch");
    }

    /** "run 3f2a91bc of 2026-11-20 14:30 UTC, revision abc1234 on main". */
    public String text() {
        return "run " + shortened(id) + " of " + MINUTE.format(started)
                + (revision.isEmpty() ? "" : ", revision " + shortened(revision))
                + (branch.isEmpty() ? "" : " on " + branch);
    }

    static String shortened(String id) {
        return id.length() <= SHORT_ID ? id : id.substring(0, SHORT_ID);
    }
}
