package dev.perfgate.jenkins.trend;

import dev.perfgate.gate.BaselineReference.Choice;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A job's baseline, for gates that do not name one.
 *
 * @param number of runs, or of the build; 0 where there is none
 * @param name of the branch; else empty
 */
public record BaselineWords(Kind kind, int number, String name) {
    private static final Pattern LAST = Pattern.compile("(?:median of )?(?:the )?last (\\d{1,4})(?: runs)?");
    private static final Pattern BUILD = Pattern.compile("build #?([1-9]\\d{0,8})");
    private static final Pattern BRANCH = Pattern.compile("branch +(\\S.*)", Pattern.CASE_INSENSITIVE);
    private static final int MOST_RUNS = 1000;

    /** Ways to choose. */
    public enum Kind {
        PREVIOUS_SUCCESSFUL,
        PREVIOUS,
        LAST,
        BUILD,
        BRANCH,
        TARGET_BRANCH
    }

    /** @throws IllegalArgumentException with what is wrong, and what can be written */
    public static BaselineWords parse(String text) {
        String words = text.strip().replaceAll("\\s+", " ").toLowerCase(Locale.ROOT);
        Matcher last = LAST.matcher(words);
        Matcher build = BUILD.matcher(words);
        Matcher branch = BRANCH.matcher(text.strip());
        if (last.matches()) {
            return last(Integer.parseInt(last.group(1)), text);
        }
        if (build.matches()) {
            return new BaselineWords(Kind.BUILD, Integer.parseInt(build.group(1)), "");
        }
        if (branch.matches()) {
            return new BaselineWords(Kind.BRANCH, 0, branch.group(1));
        }
        return switch (words) {
            case "", "previous successful" -> new BaselineWords(Kind.PREVIOUS_SUCCESSFUL, 0, "");
            case "previous" -> new BaselineWords(Kind.PREVIOUS, 0, "");
            case "target branch" -> new BaselineWords(Kind.TARGET_BRANCH, 0, "");
            default -> throw wrong(text);
        };
    }

    private static BaselineWords last(int runs, String text) {
        if (runs < 1 || runs > MOST_RUNS) {
            throw wrong(text);
        }
        return new BaselineWords(Kind.LAST, runs, "");
    }

    private static IllegalArgumentException wrong(String text) {
        return new IllegalArgumentException("the baseline '" + text
                + "' is unknown: write 'previous successful', 'previous', " + "'median of last 10' (at most "
                + MOST_RUNS
                + "), 'build 42', 'branch main' or 'target branch'");
    }

    /** What is wrong with a text; empty when nothing is. */
    public static String problem(String text) {
        try {
            parse(text);
            return "";
        } catch (IllegalArgumentException e) {
            return String.valueOf(e.getMessage());
        }
    }

    /** The branch's name in place of "target branch", where the build has one. */
    public BaselineWords withTarget(String target) {
        if (kind != Kind.TARGET_BRANCH) {
            return this;
        }
        return target.isBlank() ? parse("") : new BaselineWords(Kind.BRANCH, 0, target);
    }

    /** What they mean among the runs of a job that has their branch to itself. */
    public BaselineWords inJobOfBranch() {
        return switch (kind) {
            case TARGET_BRANCH -> parse("");
            case BRANCH -> parse("previous");
            case PREVIOUS_SUCCESSFUL, PREVIOUS, LAST, BUILD -> this;
        };
    }

    Choice choice() {
        return switch (kind) {
            case PREVIOUS -> new Choice.Previous();
            case LAST -> new Choice.MedianOfLast(number);
            case BRANCH -> new Choice.Branch(name);
            case PREVIOUS_SUCCESSFUL, BUILD, TARGET_BRANCH -> new Choice.PreviousPassed();
        };
    }
}
