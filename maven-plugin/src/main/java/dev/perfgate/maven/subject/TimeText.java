package dev.perfgate.maven.subject;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;

/** Durations as they are written everywhere: 500ms, 30s, 2m, 1m30s. */
public final class TimeText {
    private static final Pattern FORM = Pattern.compile(
            "(?=[0-9])(?:([0-9]{1,4}) ?h ?)?(?:([0-9]{1,6}) ?m ?)?(?:([0-9]{1,9}) ?s ?)?(?:([0-9]{1,9}) ?ms)?");

    private TimeText() {}

    /** @param parameter that the text is the value of, for the message */
    public static Duration parse(String parameter, String text) throws MojoExecutionException {
        Matcher form = FORM.matcher(text.strip());
        if (!form.matches()) {
            String remedy =
                    text.strip().matches("[0-9]+") ? "write '" + text.strip() + "s'" : "write for example '30s'";
            throw new MojoExecutionException(parameter + " '" + text + "' is not a time: " + remedy);
        }
        return Duration.ofHours(part(form, 1))
                .plusMinutes(part(form, 2))
                .plusSeconds(part(form, 3))
                .plusMillis(part(form, 4));
    }

    private static long part(Matcher form, int group) {
        return form.group(group) == null ? 0 : Long.parseLong(form.group(group));
    }

    static String of(Duration duration) {
        StringBuilder text = new StringBuilder();
        append(text, duration.toHours(), "h");
        append(text, duration.toMinutesPart(), "m");
        append(text, duration.toSecondsPart(), "s");
        append(text, duration.toMillisPart(), "ms");
        return text.length() == 0 ? "0s" : text.toString();
    }

    private static void append(StringBuilder text, long amount, String unit) {
        if (amount > 0) {
            text.append(amount).append(unit);
        }
    }
}
