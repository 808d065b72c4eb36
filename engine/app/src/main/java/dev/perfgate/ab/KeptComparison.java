package dev.perfgate.ab;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.JsonObject;
import dev.perfgate.json.JsonTree;
import dev.perfgate.result.Outcome;
import dev.perfgate.result.SuiteSummary;
import dev.perfgate.result.verdict.Verdict;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * A comparison that {@code perfgate ab} left in a folder. Its runs are of two versions, and no gate on one of them says what the comparison did.
 *
 * @param lines its verdicts
 */
public record KeptComparison(Outcome outcome, List<SuiteSummary.Line> lines) {
    private static final String FILE = "ab.json";

    public KeptComparison {
        lines = List.copyOf(lines);
    }

    /**
     * The comparison at a place; empty where there is none.
     *
     * @throws DocumentException when its file is damaged
     */
    public static Optional<KeptComparison> at(Path place) {
        Path file = Files.isDirectory(place) ? place.resolve(FILE) : place;
        if (file.endsWith(FILE) && Files.exists(file)) {
            return Optional.of(read(file));
        }
        return PipelineRuns.areIn(place)
                ? Optional.of(new KeptComparison(
                        Outcome.NOT_COMPLETED,
                        List.of(new SuiteSummary.Line(
                                "",
                                place.toString(),
                                Verdict.Status.INVALID_RUN,
                                Verdict.Consequence.FAIL,
                                "the comparison was not run to its end; run 'perfgate ab' again"))))
                : Optional.empty();
    }

    private static KeptComparison read(Path file) {
        try (InputStream in = new BufferedInputStream(Files.newInputStream(file))) {
            JsonObject root = JsonTree.read(in, file.toString());
            List<SuiteSummary.Line> lines = new ArrayList<>();
            for (JsonObject verdict : root.objects("verdicts")) {
                lines.add(new SuiteSummary.Line(
                        "",
                        verdict.text("gate"),
                        verdict.made("status", () -> Verdict.Status.valueOf(verdict.text("status"))),
                        verdict.made("consequence", () -> Verdict.Consequence.valueOf(verdict.text("consequence"))),
                        verdict.text("reason")));
            }
            return new KeptComparison(root.word("outcome", Outcome.class), lines);
        } catch (IOException e) {
            throw new DocumentException(
                    file.toString(), "cannot be read: " + e.getMessage(), "run 'perfgate ab' again", e);
        }
    }
}
