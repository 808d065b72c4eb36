package dev.perfgate.guide;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Output without what differs from run to run and machine to machine: figures, times, ids, folders, progress, and warnings about the machine. */
final class MaskedOutput {
    /** Alone in a line of a guide: any number of lines that are not shown. */
    static final String LEFT_OUT = "…";

    private static final Pattern PROGRESS = Pattern.compile("\\[[━ ╸]+].*|\\d+s  .*|\\p{Lu}.* {2}\\d+s");
    private static final Pattern MACHINE = Pattern.compile(" *Warnings?(:.*)?| {2}- .*");
    private static final Pattern ID =
            Pattern.compile("\\b[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}\\b|\\b(?=[a-f]*\\d)[0-9a-f]{8}\\b");
    private static final Pattern TOKEN = Pattern.compile("\\bperfgate_[\\w-]{20,}");
    private static final Pattern TIME = Pattern.compile(
            "\\d{4}-\\d\\d-\\d\\d([ T]\\d\\d:\\d\\d(:\\d\\d(\\.\\d+)?)?)?( UTC|Z)?|\\d{8}_\\d{6}(-\\d+)?");
    private static final Pattern FIGURE = Pattern.compile(
            "[-+±]?(?<![\\w.])\\d[\\d,]*(\\.\\d+)?(E-?\\d+)?( ?(ns|µs|ms|s|min|%|B|KB|MB|GB|points))?(/s)?(?!\\w)");
    /** Which way a figure differs that is not the same twice. */
    private static final Pattern DIRECTION =
            Pattern.compile("\\((more than )?# (above|below|times as much)\\)|(# )+(better|worse|changed|same)$");

    private static final Pattern FINDING = Pattern.compile("(?:OK|WARN|FAIL|SKIPPED) +(\\S.*?) {2,}.*");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private MaskedOutput() {}

    static List<String> of(List<String> lines, String folder) {
        return lines.stream()
                .filter(line -> !PROGRESS.matcher(line).matches()
                        && !MACHINE.matcher(line).matches())
                .map(line -> mask(line.replace(folder, LEFT_OUT)))
                .filter(line -> !line.isEmpty())
                .toList();
    }

    /** Of what 'perfgate doctor' finds, that differs by machine, only of what it speaks. */
    static List<String> subjects(List<String> lines) {
        return lines.stream()
                .map(FINDING::matcher)
                .filter(Matcher::matches)
                .map(finding -> finding.group(1))
                .toList();
    }

    private static String mask(String line) {
        String masked = TOKEN.matcher(line).replaceAll("TOKEN");
        masked = TIME.matcher(masked).replaceAll("TIME");
        masked = ID.matcher(masked).replaceAll("ID");
        masked = FIGURE.matcher(masked).replaceAll("#");
        masked = BLANKS.matcher(masked).replaceAll(" ").strip();
        return DIRECTION.matcher(masked).replaceAll("±");
    }

    /** Whether the output is as shown; {@link #LEFT_OUT} alone in a line stands for any lines. */
    static boolean isAsShown(List<String> shown, List<String> output) {
        if (shown.isEmpty()) {
            return output.isEmpty();
        }
        List<String> rest = shown.subList(1, shown.size());
        if (shown.get(0).equals(LEFT_OUT)) {
            return isAsShown(rest, output) || (!output.isEmpty() && isAsShown(shown, output.subList(1, output.size())));
        }
        return !output.isEmpty()
                && shown.get(0).equals(output.get(0))
                && isAsShown(rest, output.subList(1, output.size()));
    }
}
