package dev.perfgate.gate;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Forms of the gate language that this version can name but not judge. They are refused, so that none passes unjudged. */
enum LaterForm {
    HIGHEST_WITH("^highest\\b", "write the two limits at one load, such as 'p95 < 200 ms' and 'rate >= 800/s'"),
    DURING("\\bduring\\b", "leave it out: the gate then judges the whole run");

    private final Pattern form;
    private final String instead;

    LaterForm(String form, String instead) {
        this.form = Pattern.compile(form, Pattern.CASE_INSENSITIVE);
        this.instead = instead;
    }

    static void refuse(Piece rule) {
        for (LaterForm later : values()) {
            Matcher found = later.form.matcher(rule.visible());
            if (found.find()) {
                Piece place = rule.between(found.start(), found.end());
                throw place.problem("'" + place.text() + "' is not supported yet by this version", later.instead);
            }
        }
    }
}
