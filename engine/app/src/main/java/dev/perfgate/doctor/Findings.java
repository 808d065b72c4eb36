package dev.perfgate.doctor;

import dev.perfgate.doctor.Finding.Status;
import dev.perfgate.json.JsonOut;
import dev.perfgate.report.console.Style;
import dev.perfgate.text.Columns;
import java.io.IOException;
import java.io.OutputStream;
import java.util.ArrayList;
import java.util.List;

/** Renders findings for people and programs. */
public final class Findings {
    private static final int WIDTH_OF_STATUS = 7;
    private static final String GAP = "  ";

    private Findings() {}

    /** A line for each, and below what is not as it should be why that matters and what to do. */
    public static List<String> lines(List<Finding> findings, Style style) {
        int name = findings.stream().mapToInt(one -> one.name().length()).max().orElse(0);
        List<String> lines = new ArrayList<>();
        for (Finding finding : findings) {
            lines.addAll(block(finding, name, style));
        }
        lines.add("");
        lines.add(sum(findings));
        return lines.stream().map(style::fit).toList();
    }

    private static List<String> block(Finding finding, int nameWidth, Style style) {
        int indent = WIDTH_OF_STATUS + GAP.length() + nameWidth + GAP.length();
        String status =
                style.paint(finding.status().tone(), pad(finding.status().name(), WIDTH_OF_STATUS));
        List<String> text = new ArrayList<>(Columns.wrap(finding.value(), style.width() - indent));
        if (!finding.remedy().isEmpty()) {
            text.addAll(Columns.wrap(finding.why(), style.width() - indent));
            text.addAll(Columns.wrap(finding.remedy(), style.width() - indent));
        }
        List<String> lines = new ArrayList<>();
        lines.add(status + GAP + pad(finding.name(), nameWidth) + GAP + text.get(0));
        text.stream().skip(1).forEach(line -> lines.add(" ".repeat(indent) + line));
        return lines;
    }

    private static String sum(List<Finding> findings) {
        long failed = count(findings, Status.FAIL);
        long warned = count(findings, Status.WARN);
        if (failed > 0) {
            return "Fix the lines marked FAIL first: measuring here is pointless until then.";
        }
        return warned > 0
                ? "Ready to measure; the lines marked WARN may make figures less precise."
                : "Ready to measure.";
    }

    private static long count(List<Finding> findings, Status status) {
        return findings.stream().filter(one -> one.status() == status).count();
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.length()));
    }

    /** One object with the list {@code findings}; does not close the stream. */
    public static void writeJson(List<Finding> findings, OutputStream out) throws IOException {
        try (JsonOut json = new JsonOut(out)) {
            json.document(() -> json.objects("findings", findings, finding -> {
                json.text("name", finding.name());
                json.word("status", finding.status());
                json.text("value", finding.value());
                json.text("why", finding.why());
                json.text("remedy", finding.remedy());
            }));
        }
    }
}
