package dev.perfgate.gate;

import dev.perfgate.result.verdict.Limit;
import dev.perfgate.result.verdict.Operator;
import dev.perfgate.gate.figure.Reading;
import dev.perfgate.result.RunContext.Source;
import dev.perfgate.result.RunInfo;
import dev.perfgate.result.verdict.Verdict.Status;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** How a figure stands to its baseline: "p95 was 120 ms, 20 % above the baseline's 100 ms, allowed is 10 % (baseline …)". */
final class BaselineSentence {
    private static final DateTimeFormatter MINUTE =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm 'UTC'", Locale.ROOT).withZone(ZoneOffset.UTC);
    /** As many of an id or revision as tell two apart. */
    private static final int SHORT_ID = 8;

    private BaselineSentence() {}

    static String of(Reading.Found is, double was, Tolerance tolerance, Status status, String origin) {
        Unit unit = is.unit();
        return is.clause() + " " + figure(is, was) + is.note() + ", " + distance(is, was) + " the baseline's "
                + unit.format(was) + ", " + outcome(status, tolerance.text(unit)) + " " + origin;
    }

    private static String outcome(Status status, String allowed) {
        return switch (status) {
            case PASS -> "within the " + allowed + " allowed";
            case IMPROVED -> "better by more than " + allowed;
            default -> "beyond the " + allowed + " allowed";
        };
    }

    private static String figure(Reading.Found is, double was) {
        return is.value() == was ? is.unit().format(was) : LimitSentence.figure(is, exactly(was, is.unit()));
    }

    private static String distance(Reading.Found is, double was) {
        return is.value() == was
                ? "the same as"
                : LimitSentence.distance(is, exactly(was, is.unit())).replaceFirst("as much$", "as much as");
    }

    private static Limit exactly(double value, Unit unit) {
        return new Limit(Operator.EQUAL, new Quantity(value, unit));
    }

    /** Which run the baseline is: "(baseline perf/base.json: run 3f2a91bc of 2026-11-20 14:30 UTC, revision abc1234)". */
    static String origin(Baseline baseline) {
        if (baseline instanceof Baseline.Past past) {
            return "(baseline " + past.place() + ": " + runs(past.runs()) + past.note() + ")";
        }
        Baseline.Found found = (Baseline.Found) baseline;
        return "(baseline " + found.place() + ": "
                + run(found.run().info(), found.run().context().source()) + ")";
    }

    private static String runs(List<PastRun> runs) {
        PastRun newest = runs.get(runs.size() - 1);
        return runs.size() == 1 ? run(newest) : runs.size() + " runs up to " + run(newest);
    }

    /** "run 3f2a91bc of 2026-11-20 14:30 UTC, revision abc1234 on main". */
    static String run(PastRun run) {
        return run(run.info(), run.source());
    }

    private static String run(RunInfo info, Source source) {
        return "run " + shortened(info.id()) + " of " + MINUTE.format(info.started()) + source(source);
    }

    private static String source(Source source) {
        String revision = source.revision().isEmpty() ? "" : ", revision " + shortened(source.revision());
        return revision + (source.branch().isEmpty() ? "" : " on " + source.branch());
    }

    static String shortened(String id) {
        return id.length() <= SHORT_ID ? id : id.substring(0, SHORT_ID);
    }
}
