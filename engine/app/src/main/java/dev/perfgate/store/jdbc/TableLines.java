package dev.perfgate.store.jdbc;

import dev.perfgate.json.DocumentException;
import dev.perfgate.json.JsonLayout;
import dev.perfgate.json.JsonOut;
import dev.perfgate.json.JsonTree;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.JdbiException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jspecify.annotations.Nullable;

/** The rows of a table as JSON, one a line, all values as texts; the columns' types say what they are. */
final class TableLines {
    private static final int BATCH = 500;

    private TableLines() {}

    static void write(Handle handle, String table, OutputStream out) {
        handle.createQuery("SELECT * FROM " + table).setFetchSize(BATCH).scanResultSet((rows, context) -> {
            writeRows(rows.get(), out);
            return table;
        });
    }

    private static void writeRows(ResultSet row, OutputStream out) throws SQLException {
        try (JsonOut json = new JsonOut(out, JsonLayout.LINE)) {
            while (row.next()) {
                Map<String, @Nullable String> texts = texts(row);
                json.document(() -> write(texts, json));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void write(Map<String, @Nullable String> row, JsonOut json) throws IOException {
        for (Map.Entry<String, @Nullable String> column : row.entrySet()) {
            String text = column.getValue();
            if (text == null) {
                json.nothing(column.getKey());
            } else {
                json.text(column.getKey(), text);
            }
        }
    }

    static void read(Handle handle, String table, InputStream in) throws IOException {
        Map<String, Integer> types = types(handle, table);
        PreparedBatch batch = handle.prepareBatch("INSERT INTO " + table + " (" + String.join(", ", types.keySet())
                + ") VALUES (:" + String.join(", :", types.keySet()) + ")");
        int number = 0;
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8))) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                number++;
                Map<String, String> row = row(table, number, line);
                types.forEach((name, type) -> batch.bind(name, value(row.get(name), type)));
                batch.add();
                if (batch.size() >= BATCH) {
                    execute(batch, table, number);
                }
            }
        }
        if (batch.size() > 0) {
            execute(batch, table, number);
        }
    }

    /** PostgreSQL knows no texts with null characters; H2 does, but what it holds must be able to move. */
    private static Map<String, String> row(String table, int number, String line) {
        Map<String, String> row = new LinkedHashMap<>();
        fields(table, number, line).forEach((name, value) -> {
            if (!(value instanceof String text)) {
                throw damaged(table, "line " + number, name + " is not a text");
            }
            row.put(name, text);
        });
        row.forEach((name, text) -> {
            if (text.indexOf('\0') >= 0) {
                throw damaged(table, "line " + number, name + " of " + row.get("id") + " contains a null character");
            }
        });
        return row;
    }

    private static Map<String, Object> fields(String table, int number, String line) {
        try {
            return JsonTree.read(new ByteArrayInputStream(line.getBytes(StandardCharsets.UTF_8)), table)
                    .values();
        } catch (DocumentException e) {
            throw damaged(table, "line " + number, "it is not a JSON object");
        }
    }

    private static void execute(PreparedBatch batch, String table, int last) {
        int first = last - batch.size() + 1;
        try {
            batch.execute();
        } catch (JdbiException e) {
            throw damaged(table, "lines " + first + " to " + last, reason(e));
        }
    }

    /** The first line of what the database said: without the statement. */
    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).lines().findFirst().orElse("the database rejected it");
    }

    private static DatabaseException damaged(String table, String place, String problem) {
        return DatabaseException.wrongInput(
                "the backup's " + table + ".jsonl, " + place,
                problem,
                "nothing was restored; correct the line, or remove the row from the old store and back it up again");
    }

    private static Map<String, @Nullable String> texts(ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        Map<String, @Nullable String> texts = new LinkedHashMap<>();
        for (int i = 1; i <= columns.getColumnCount(); i++) {
            texts.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), text(row, i, type(columns, i)));
        }
        return texts;
    }

    private static @Nullable String text(ResultSet row, int column, int type) throws SQLException {
        if (row.getObject(column) == null) {
            return null;
        }
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE ->
                row.getObject(column, OffsetDateTime.class).toInstant().toString();
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY ->
                Base64.getEncoder().encodeToString(row.getBytes(column));
            default -> row.getString(column);
        };
    }

    /** What H2 and PostgreSQL call the types of our columns. */
    private static @Nullable Object value(@Nullable String text, int type) {
        if (text == null) {
            return null;
        }
        return switch (type) {
            case Types.TIMESTAMP, Types.TIMESTAMP_WITH_TIMEZONE -> Times.column(Instant.parse(text));
            case Types.BINARY, Types.VARBINARY, Types.LONGVARBINARY ->
                Base64.getDecoder().decode(text);
            case Types.OTHER -> UUID.fromString(text);
            case Types.INTEGER -> Integer.valueOf(text);
            case Types.BIGINT -> Long.valueOf(text);
            case Types.DOUBLE, Types.FLOAT -> Double.valueOf(text);
            case Types.DECIMAL, Types.NUMERIC -> new BigDecimal(text);
            case Types.BIT, Types.BOOLEAN -> text.equals("t") || Boolean.parseBoolean(text);
            default -> text;
        };
    }

    private static Map<String, Integer> types(Handle handle, String table) {
        return handle.createQuery("SELECT * FROM " + table + " WHERE 1 = 0").scanResultSet((rows, context) -> {
            ResultSetMetaData columns = rows.get().getMetaData();
            Map<String, Integer> types = new LinkedHashMap<>();
            for (int i = 1; i <= columns.getColumnCount(); i++) {
                types.put(columns.getColumnName(i).toLowerCase(Locale.ROOT), type(columns, i));
            }
            return types;
        });
    }

    /** To H2 an id is binary, to PostgreSQL it is something else: here it is {@link Types#OTHER}. */
    private static int type(ResultSetMetaData columns, int column) throws SQLException {
        return columns.getColumnTypeName(column).equalsIgnoreCase("uuid") ? Types.OTHER : columns.getColumnType(column);
    }
}
