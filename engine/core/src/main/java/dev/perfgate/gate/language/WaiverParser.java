package dev.perfgate.gate.language;

import dev.perfgate.gate.Waiver;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Reads who lets a gate fail for a while, at the very end of its line: {@code ; waived by OWNER until DATE because REASON}. */
final class WaiverParser {
    private static final Pattern OPENING = Pattern.compile(";\\s*waived(?=\\s|$)", Pattern.CASE_INSENSITIVE);
    private static final Pattern FORM = Pattern.compile(
            "^by\\s+(?<owner>\\S.*?)\\s+until\\s+(?<date>\\S+)\\s+because\\s+(?<reason>\\S.*)$",
            Pattern.CASE_INSENSITIVE);
    private static final String EXAMPLE =
            "write for example '; waived by ann until 2026-12-31 because the index is being rebuilt'";

    private WaiverParser() {}

    /** Where the clause begins in a line; its length, when there is none. */
    static int start(Span line) {
        Matcher opening = OPENING.matcher(line.visible());
        return opening.find() ? opening.start() : line.visible().length();
    }

    /** @param clause from its semicolon on; may be empty */
    static Optional<Waiver> parse(Span clause) {
        Matcher opening = OPENING.matcher(clause.visible());
        if (!opening.find()) {
            return Optional.empty();
        }
        Span said = clause.after(opening.end());
        Matcher form = FORM.matcher(said.visible());
        if (!form.matches()) {
            throw said.problem("a waiver has an owner, an end and a reason", EXAMPLE);
        }
        Span owner = said.between(form.start("owner"), form.end("owner"));
        Span reason = said.between(form.start("reason"), form.end("reason"));
        if (reason.visible().indexOf(';') >= 0) {
            throw reason.problem("the waiver comes last, and its reason has no semicolon", EXAMPLE);
        }
        Span date = said.between(form.start("date"), form.end("date"));
        return Optional.of(new Waiver(owner.name(), date(date), reason.name()));
    }

    private static LocalDate date(Span date) {
        try {
            return LocalDate.parse(date.text());
        } catch (DateTimeParseException e) {
            throw date.problem("'" + date.text() + "' is no date", "write the year first, such as 2026-12-31");
        }
    }
}
