package dev.perfgate.report.markdown;

import dev.perfgate.gate.RunOutcome;
import dev.perfgate.report.model.GateCount;
import dev.perfgate.report.model.RunColumns;
import dev.perfgate.report.model.ShortText;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.Run;
import dev.perfgate.result.Tone;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** All runs of a command as one comment on a pull request: a line for each, then each as {@link MarkdownSummary} has it. */
public final class MarkdownSuite {
    private final List<Run> runs;
    private final MarkdownText out = new MarkdownText(MarkdownSummary.MOST_BYTES);

    private MarkdownSuite(List<Run> runs) {
        this.runs = runs;
    }

    /**
     * The comment; of a single run that run's summary.
     *
     * @param error why there are not all the runs that there should be
     */
    public static String of(List<Run> runs, Optional<String> error) {
        if (runs.size() == 1 && error.isEmpty()) {
            return MarkdownSummary.of(runs.get(0), Optional.empty());
        }
        MarkdownSuite suite = new MarkdownSuite(runs);
        suite.title(error);
        suite.table();
        return suite.out + suite.summaries();
    }

    private void title(Optional<String> error) {
        String of = " · " + runs.size() + ShortText.plural(runs.size(), " scenario", " scenarios");
        if (error.isPresent()) {
            String sign = Tone.BAD.sign();
            out.lines("## " + sign + " " + Outcome.NOT_COMPLETED.word() + of, "");
            out.lines("> **" + sign + " Not completed** " + MarkdownText.plain(error.get()), "");
        } else {
            Outcome worst = Outcome.worst(runs.stream().map(RunOutcome::of).toList());
            out.lines("## " + worst.tone().sign() + " " + worst.word() + of, "");
        }
    }

    private void table() {
        if (runs.isEmpty()) {
            return;
        }
        RunColumns columns = RunColumns.of(runs);
        List<String> head = new ArrayList<>(List.of("", "scenario", "gates"));
        head.addAll(columns.labels());
        MarkdownTable table = new MarkdownTable(3, head.toArray(new String[0]));
        for (Run run : runs) {
            Outcome outcome = RunOutcome.of(run);
            List<String> row = new ArrayList<>(List.of(
                    outcome.tone().sign() + "\u00a0" + outcome.word().replace(' ', '\u00a0'),
                    MarkdownText.plain(run.info().scenario()),
                    GateCount.sentence(run)));
            columns.cells(run).forEach(cell -> row.add(MarkdownText.plain(cell)));
            table.row(row);
        }
        table.writeTo(out, 0, "scenarios");
    }

    /** Each gets its share of the room that is left. */
    private String summaries() {
        StringBuilder all = new StringBuilder();
        int room = MarkdownSummary.MOST_BYTES - out.bytes();
        for (int i = 0; i < runs.size(); i++) {
            String summary = MarkdownSummary.of(runs.get(i), Optional.empty(), room / (runs.size() - i) - 1);
            all.append('\n').append(summary);
            room -= bytes(summary) + 1;
        }
        return all.toString();
    }

    private static int bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8).length;
    }
}
