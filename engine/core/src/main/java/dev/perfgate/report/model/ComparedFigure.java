package dev.perfgate.report.model;

import dev.perfgate.analysis.comparison.Assessment;
import dev.perfgate.analysis.comparison.FigureChange;
import dev.perfgate.result.Tone;
import dev.perfgate.unit.Unit;
import java.util.Locale;

/** A changed figure in words: the same in every report. */
public record ComparedFigure(FigureChange change) {
    private static final int ONE_DECIMAL_BELOW = 10;

    /** Two runs of one software differ by as much on most machines: a colour for less would only distract. */
    private static final double COLOURED_FROM = 0.05;

    public String scope() {
        return change.ofWholeRun() ? "whole run" : change.scope();
    }

    public String baseline() {
        return value(change.baseline(), FigureChange.Presence.ONLY_CANDIDATE);
    }

    public String candidate() {
        return value(change.candidate(), FigureChange.Presence.ONLY_BASELINE);
    }

    private String value(double value, FigureChange.Presence absent) {
        return change.presence() == absent ? "–" : change.metric().unit().format(value);
    }

    /** Of shares in percentage points, so that "1 %" is not taken for a share of a share. */
    public String difference() {
        double difference = change.difference();
        if (Double.isNaN(difference)) {
            return "";
        }
        Unit unit = change.metric().unit();
        String text = unit.format(difference);
        return sign(difference) + (unit == Unit.RATIO || unit == Unit.PERCENT ? text.replace(" %", " points") : text);
    }

    public String relative() {
        double percent = change.relative() * 100;
        if (Double.isNaN(percent)) {
            return Double.isNaN(change.difference()) || change.difference() == 0 ? "" : "from 0";
        }
        String form = Math.abs(percent) < ONE_DECIMAL_BELOW ? "%.1f %%" : "%,.0f %%";
        return sign(percent) + String.format(Locale.ROOT, form, percent);
    }

    private static String sign(double value) {
        return value > 0 ? "+" : "";
    }

    public String word() {
        return switch (change.presence()) {
            case ONLY_BASELINE -> "vanished";
            case ONLY_CANDIDATE -> "new";
            case BOTH -> change.assessment() == Assessment.UNKNOWN ? "not measured" : wordOf(change.assessment());
        };
    }

    private static String wordOf(Assessment assessment) {
        return assessment.name().toLowerCase(Locale.ROOT);
    }

    public Tone tone() {
        if (change.presence() != FigureChange.Presence.BOTH) {
            return Tone.CAUTION;
        }
        return switch (change.assessment()) {
            case BETTER -> small() ? Tone.NEUTRAL : Tone.GOOD;
            case WORSE -> small() ? Tone.NEUTRAL : Tone.BAD;
            case SAME, CHANGED -> Tone.NEUTRAL;
            case UNKNOWN -> Tone.CAUTION;
        };
    }

    private boolean small() {
        return Math.abs(change.relative()) < COLOURED_FROM;
    }
}
