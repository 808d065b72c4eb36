package dev.perfgate.overview;

import dev.perfgate.result.history.History;
import dev.perfgate.result.history.HistoryDecision;
import dev.perfgate.result.history.HistoryDecision.Kind;
import dev.perfgate.result.history.PastRun;
import dev.perfgate.text.Columns;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

/** Renders the earlier runs as tables. */
public final class HistoryOverview {
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT);
    /** As many of an id or revision as tell two apart. */
    private static final int SHORT_ID = 8;

    private HistoryOverview() {}

    /** The runs of a scenario, the oldest first, and what was decided on them. */
    public static List<String> lines(History history, ZoneId zone) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("run", "started", "revision", "branch", "machine", "outcome", ""));
        for (PastRun run : history.runs()) {
            rows.add(List.of(
                    shortened(run.info().id()),
                    time(run.info().started(), zone),
                    shortened(run.source().revision()),
                    run.source().branch(),
                    machine(run.conditions()),
                    run.end().outcome().word(),
                    remark(run, history)));
        }
        List<String> lines = new ArrayList<>(Columns.lines(rows));
        history.decisions().stream()
                .map(decision -> time(decision.at(), zone) + "  " + sentence(decision))
                .forEach(lines::add);
        return lines;
    }

    private static String machine(PastRun.Conditions conditions) {
        return String.join(
                ", ",
                List.of(conditions.host(), conditions.label(), conditions.cpuModel()).stream()
                        .filter(part -> !part.isEmpty())
                        .toList());
    }

    private static String remark(PastRun run, History history) {
        List<String> remarks = new ArrayList<>();
        if (!run.counts()) {
            remarks.add("excluded from comparisons: "
                    + (run.end().invalid().isEmpty()
                            ? run.info().state().name().toLowerCase(Locale.ROOT)
                            : String.join("; ", run.end().invalid())));
        }
        String id = run.info().id();
        if (history.baseline().filter(set -> set.run().equals(id)).isPresent()) {
            remarks.add("baseline");
        }
        if (history.decisions().stream()
                .anyMatch(one -> one.kind() == Kind.FORGET && one.run().equals(id))) {
            remarks.add("forgotten");
        }
        return String.join(", ", remarks);
    }

    /** One line for each scenario. */
    public static List<String> summary(List<History> histories, List<String> scenarios, ZoneId zone) {
        List<List<String>> rows = new ArrayList<>();
        rows.add(List.of("scenario", "runs", "newest", "baseline", "decisions"));
        for (int i = 0; i < histories.size(); i++) {
            History history = histories.get(i);
            List<PastRun> runs = history.runs();
            rows.add(List.of(
                    scenarios.get(i),
                    String.valueOf(runs.size()),
                    runs.isEmpty() ? "" : time(runs.get(runs.size() - 1).info().started(), zone),
                    history.baseline().map(set -> shortened(set.run())).orElse("none set"),
                    String.valueOf(history.decisions().size())));
        }
        return Columns.lines(rows);
    }

    /** "checkout: run 3f2a91bc is the baseline (ann: release 2.0)". */
    public static String sentence(HistoryDecision decision) {
        String run = "run " + shortened(decision.run());
        String what = switch (decision.kind()) {
            case SET -> run + " is now the baseline";
            case UNSET -> run + " is no longer the baseline";
            case ACCEPT -> "the level is accepted from " + run;
            case FORGET -> run + " is excluded from comparisons";
        };
        return decision.scenario() + ": " + what + " (" + (decision.by().isEmpty() ? "" : decision.by() + ": ")
                + decision.reason() + ")";
    }

    private static String time(Instant instant, ZoneId zone) {
        return MINUTE.format(instant.atZone(zone));
    }

    private static String shortened(String id) {
        return id.length() <= SHORT_ID ? id : id.substring(0, SHORT_ID);
    }
}
