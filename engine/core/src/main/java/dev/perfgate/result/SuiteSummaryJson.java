package dev.perfgate.result;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.JsonObject;
import dev.perfgate.json.JsonOut;
import dev.perfgate.json.JsonTree;
import dev.perfgate.result.verdict.Verdict;
import dev.perfgate.result.verdict.VerdictReader;
import dev.perfgate.result.verdict.VerdictWriter;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

/** A {@link SuiteSummary} as {@code summary.json}. */
public final class SuiteSummaryJson {
    /** The version that is written; every version up to it is read. */
    public static final int VERSION = 1;

    /** The name of the file in an output folder. */
    public static final String FILE_NAME = "summary.json";

    private SuiteSummaryJson() {}

    /** Writes a summary; does not close the stream. */
    public static void write(SuiteSummary summary, OutputStream stream) throws IOException {
        try (JsonOut out = new JsonOut(stream)) {
            out.document(() -> write(summary, out));
        }
    }

    /** The text of a summary's file. */
    public static String text(SuiteSummary summary) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            write(summary, bytes);
        } catch (IOException e) {
            throw new UncheckedIOException("in memory", e);
        }
        return bytes.toString(StandardCharsets.UTF_8);
    }

    /**
     * Reads a summary.
     *
     * @throws DocumentException when there is no such file or it is no summary of a known version
     */
    public static SuiteSummary read(Path file) {
        return RunJson.reading(file, SuiteSummaryJson::read);
    }

    /**
     * Reads a summary.
     *
     * @param name what messages call the source
     * @throws DocumentException when it is no summary of a known version
     */
    public static SuiteSummary read(InputStream in, String name) {
        JsonObject root = JsonTree.read(in, name);
        RunReader.checkVersion(root, name, VERSION);
        return new SuiteSummary(
                root.text("tool_version"),
                root.instant("started"),
                root.instant("ended"),
                root.word("outcome", Outcome.class),
                (int) root.whole("exit_code", 255),
                root.isNull("error") ? Optional.empty() : Optional.of(root.text("error")),
                root.objects("runs").stream().map(SuiteSummaryJson::entry).toList(),
                told(root));
    }

    private static void write(SuiteSummary summary, JsonOut out) throws IOException {
        out.whole("schema_version", VERSION);
        out.text("tool_version", summary.toolVersion());
        out.text("started", summary.started().toString());
        out.text("ended", summary.ended().toString());
        out.word("outcome", summary.outcome());
        out.whole("exit_code", summary.exitCode());
        if (summary.error().isPresent()) {
            out.text("error", summary.error().get());
        } else {
            out.nothing("error");
        }
        out.objects("runs", summary.runs(), run -> write(run, out));
        write(summary.told(), out);
    }

    private static void write(SuiteSummary.Told told, JsonOut out) throws IOException {
        if (!told.notices().isEmpty()) {
            out.texts("notices", told.notices());
        }
        if (!told.lines().isEmpty()) {
            out.objects("lines", told.lines(), line -> {
                out.text("scenario", line.scenario());
                out.text("gate", line.gate());
                out.word("status", line.status());
                out.word("consequence", line.consequence());
                out.text("reason", line.reason());
            });
        }
        if (!told.explanations().isEmpty()) {
            out.objects("explanations", told.explanations(), out::fields);
        }
    }

    private static SuiteSummary.Told told(JsonObject root) {
        return new SuiteSummary.Told(
                root.has("notices") ? root.texts("notices") : List.of(),
                root.has("lines")
                        ? root.objects("lines").stream()
                                .map(SuiteSummaryJson::line)
                                .toList()
                        : List.of(),
                root.has("explanations")
                        ? root.objects("explanations").stream()
                                .map(JsonObject::values)
                                .toList()
                        : List.of());
    }

    private static SuiteSummary.Line line(JsonObject line) {
        return new SuiteSummary.Line(
                line.text("scenario"),
                line.text("gate"),
                line.word("status", Verdict.Status.class),
                line.word("consequence", Verdict.Consequence.class),
                line.text("reason"));
    }

    private static void write(SuiteSummary.Entry run, JsonOut out) throws IOException {
        out.text("scenario", run.scenario());
        out.text("type", run.type());
        out.text("folder", run.folder());
        out.word("state", run.state());
        out.flag("valid", run.valid());
        out.word("outcome", run.outcome());
        out.objects("figures", run.figures(), figure -> write(figure, out));
        VerdictWriter verdicts = new VerdictWriter(out);
        out.objects("gates", run.gates(), verdicts::write);
        out.objects("verdicts", run.verdicts(), verdicts::write);
    }

    private static void write(Headline figure, JsonOut out) throws IOException {
        out.text("name", figure.name());
        out.text("label", figure.label());
        out.compactNumber("value", figure.value());
        out.text("unit", figure.unit().symbol());
    }

    private static SuiteSummary.Entry entry(JsonObject run) {
        return new SuiteSummary.Entry(
                run.text("scenario"),
                run.text("type"),
                run.text("folder"),
                run.word("state", RunState.class),
                run.flag("valid"),
                run.word("outcome", Outcome.class),
                run.objects("figures").stream().map(SuiteSummaryJson::figure).toList(),
                run.objects("gates").stream().map(VerdictReader::recorded).toList(),
                run.objects("verdicts").stream().map(VerdictReader::verdict).toList());
    }

    private static Headline figure(JsonObject figure) {
        return new Headline(figure.text("name"), figure.text("label"), figure.number("value"), RunReader.unit(figure));
    }
}
