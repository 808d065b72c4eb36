package dev.perfgate.maven.fork;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** A line of perfgate.jar with a verdict: the status in capitals, then gate and reason in columns. */
public record VerdictLine(String status, String text) {
    private static final Pattern FORM = Pattern.compile("\\s*([A-Z][A-Z_]+)\\s+(\\S.*)");
    private static final String FAILING = "FAIL";
    private static final String WARNING = "WARN";

    static List<VerdictLine> among(List<String> output) {
        return output.stream()
                .map(FORM::matcher)
                .filter(Matcher::matches)
                .map(form ->
                        new VerdictLine(form.group(1), form.group(2).strip().replaceAll(" {2,}", ": ")))
                .toList();
    }

    public static boolean warns(String line) {
        return among(List.of(line)).stream().anyMatch(verdict -> WARNING.equals(verdict.status));
    }

    /** All failed gates in one sentence, as Maven prints one reason for a failed build; empty when no line tells of one. */
    public static String failures(List<String> output) {
        List<String> failed = among(output).stream()
                .filter(verdict -> FAILING.equals(verdict.status))
                .map(VerdictLine::text)
                .toList();
        String count = failed.size() == 1 ? "Gate failed: " : failed.size() + " gates failed: ";
        return failed.isEmpty() ? "" : failed.stream().collect(Collectors.joining("; ", count, ""));
    }
}
