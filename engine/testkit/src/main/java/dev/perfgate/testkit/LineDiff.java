package dev.perfgate.testkit;

import java.util.List;
import java.util.Locale;

/** The lines in which two texts differ, as people read a diff: "- expected", "+ actual", with their line numbers. */
final class LineDiff {
    /** Beyond this many compared pairs a diff costs more than it tells; the lines between are then shown as one block. */
    private static final long MAX_PAIRS = 4_000_000;

    private final List<String> expected;
    private final List<String> actual;
    private final StringBuilder shown = new StringBuilder();

    private LineDiff(List<String> expected, List<String> actual) {
        this.expected = expected;
        this.actual = actual;
    }

    static String between(String expected, String actual) {
        LineDiff diff = new LineDiff(lines(expected), lines(actual));
        diff.walk(diff.commonLengths());
        return diff.shown.toString();
    }

    /** Line ends and spaces that the eye cannot see are part of the text: a carriage return shows as ␍. */
    private static List<String> lines(String text) {
        return List.of(text.replace("\r", "␍").split("\n", -1));
    }

    /** The lengths of the longest common subsequences of the two texts' tails. */
    private int[][] commonLengths() {
        if ((long) expected.size() * actual.size() > MAX_PAIRS) {
            return new int[0][0];
        }
        int[][] length = new int[expected.size() + 1][actual.size() + 1];
        for (int i = expected.size() - 1; i >= 0; i--) {
            for (int j = actual.size() - 1; j >= 0; j--) {
                length[i][j] = expected.get(i).equals(actual.get(j))
                        ? length[i + 1][j + 1] + 1
                        : Math.max(length[i + 1][j], length[i][j + 1]);
            }
        }
        return length;
    }

    private void walk(int[][] common) {
        int i = 0;
        int j = 0;
        while (i < expected.size() || j < actual.size()) {
            if (i < expected.size() && j < actual.size() && expected.get(i).equals(actual.get(j))) {
                i++;
                j++;
            } else if (j == actual.size() || (i < expected.size() && dropsExpected(common, i, j))) {
                show('-', i, expected.get(i++));
            } else {
                show('+', j, actual.get(j++));
            }
        }
    }

    private static boolean dropsExpected(int[][] common, int i, int j) {
        return common.length == 0 || common[i + 1][j] >= common[i][j + 1];
    }

    private void show(char sign, int index, String line) {
        shown.append(sign)
                .append(String.format(Locale.ROOT, "%5d  ", index + 1))
                .append(line)
                .append('\n');
    }
}
