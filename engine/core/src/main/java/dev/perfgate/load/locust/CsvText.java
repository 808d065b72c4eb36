package dev.perfgate.load.locust;

import java.util.List;
import java.util.stream.Collectors;

/** Lines of CSV by RFC 4180: fields are quoted where they must be, lines end with CR LF. */
final class CsvText {
    private final StringBuilder out = new StringBuilder();

    CsvText line(String... fields) {
        return line(List.of(fields));
    }

    CsvText line(List<String> fields) {
        out.append(fields.stream().map(CsvText::quoted).collect(Collectors.joining(",")));
        out.append("\r\n");
        return this;
    }

    private static String quoted(String field) {
        boolean plain = field.chars().noneMatch(c -> c == ',' || c == '"' || c == '\r' || c == '\n');
        return plain ? field : '"' + field.replace("\"", "\"\"") + '"';
    }

    @Override
    public String toString() {
        return out.toString();
    }
}
