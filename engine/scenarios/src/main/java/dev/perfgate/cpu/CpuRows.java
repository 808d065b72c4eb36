package dev.perfgate.cpu;

import dev.perfgate.result.Environment;
import java.io.IOException;
import java.io.OutputStream;
import java.math.BigDecimal;
import java.math.MathContext;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A result as rows, one a level: for tables and for logs. */
final class CpuRows {
    private CpuRows() {}

    /** A head and a line for each level, as RFC 4180 has it, with line feeds. */
    static void writeCsv(CpuDocument document, OutputStream out) throws IOException {
        List<Map<String, Object>> rows = of(document);
        if (!rows.isEmpty()) {
            line(out, String.join(",", rows.get(0).keySet()));
        }
        for (Map<String, Object> row : rows) {
            line(out, row.values().stream().map(CpuRows::csv).collect(Collectors.joining(",")));
        }
    }

    /** An object a level, each on a line of its own. */
    static void writeJsonLines(CpuDocument document, OutputStream out) throws IOException {
        for (Map<String, Object> row : of(document)) {
            line(
                    out,
                    row.entrySet().stream()
                            .map(field -> "\"" + field.getKey() + "\": " + json(field.getValue()))
                            .collect(Collectors.joining(", ", "{", "}")));
        }
    }

    private static void line(OutputStream out, String text) throws IOException {
        out.write((text + "\n").getBytes(StandardCharsets.UTF_8));
    }

    private static List<Map<String, Object>> of(CpuDocument document) {
        return document.levels().stream().map(level -> row(document, level)).toList();
    }

    private static Map<String, Object> row(CpuDocument document, int level) {
        Environment machine = document.machine();
        Map<String, Object> row = new LinkedHashMap<>();
        row.put("hostname", machine.host());
        row.put("timestamp", document.run().info().started().getEpochSecond());
        row.put("numCores", machine.cores());
        row.put("busyPct", level);
        row.put("workUnits", Math.round(document.at(CpuMetrics.WORK_UNITS, level)));
        row.put("maxUnits", Math.round(document.value(CpuMetrics.MAX_UNITS)));
        row.put("avgUnits", number(document.value(CpuMetrics.AVG_UNITS)));
        row.put("unitsPerSec", number(document.value(CpuMetrics.UNITS_PER_SEC)));
        row.put("workUnitVersion", String.valueOf((long) document.value(CpuMetrics.WORK_UNIT_VERSION)));
        row.put("threads", (long) document.value(CpuMetrics.THREADS));
        row.put("achievedBusyPct", number(document.at(CpuMetrics.BUSY, level) * 100));
        row.put("unitsPerCpuSec", number(document.at(CpuMetrics.UNITS_PER_CPU_SEC, level)));
        row.put("stealPct", number(document.at(CpuMetrics.STEAL, level) * 100));
        return row;
    }

    /** Six significant digits; nothing, where nothing is known. */
    private static Object number(double value) {
        return Double.isFinite(value)
                ? new BigDecimal(value).round(new MathContext(6)).stripTrailingZeros()
                : Unknown.UNKNOWN;
    }

    private enum Unknown {
        UNKNOWN
    }

    private static String csv(Object value) {
        String text = text(value, "");
        boolean plain = text.chars().noneMatch(character -> ",\"\r\n".indexOf(character) >= 0);
        return plain ? text : "\"" + text.replace("\"", "\"\"") + "\"";
    }

    /** Texts here are host names and versions; what JSON could not hold in them is left out. */
    private static String json(Object value) {
        return value instanceof String text
                ? "\"" + text.replaceAll("[\\p{Cntrl}\"\\\\]", "") + "\""
                : text(value, "null");
    }

    private static String text(Object value, String unknown) {
        if (value instanceof BigDecimal number) {
            return number.toPlainString();
        }
        return value == Unknown.UNKNOWN ? unknown : value.toString();
    }
}
