package dev.perfgate.store.jdbc;

import java.sql.ResultSet;
import java.sql.SQLException;
import org.jdbi.v3.core.statement.PreparedBatch;
import org.jdbi.v3.core.statement.StatementContext;
import org.jdbi.v3.core.statement.Update;

/** Runs as rows of the tables. */
final class RunRows {
    private RunRows() {}

    static RunRecord run(ResultSet row, StatementContext context) throws SQLException {
        return new RunRecord(
                row.getString("id"),
                row.getString("scenario"),
                row.getString("type"),
                new RunRecord.End(row.getString("state"), row.getBoolean("valid"), row.getString("outcome")),
                new RunRecord.Source(row.getString("revision"), row.getString("branch"), row.getString("host")),
                new RunRecord.Period(
                        Times.read(row, "started"), Times.read(row, "ended"), Times.read(row, "received")));
    }

    static Update bind(Update update, RunRecord run) {
        return update.bind("id", run.id())
                .bind("scenario", run.scenario())
                .bind("type", run.type())
                .bind("state", run.end().state())
                .bind("valid", run.end().valid())
                .bind("outcome", run.end().outcome())
                .bind("revision", run.source().revision())
                .bind("branch", run.source().branch())
                .bind("host", run.source().host())
                .bind("started", Times.column(run.period().started()))
                .bind("ended", Times.column(run.period().ended()))
                .bind("received", Times.column(run.period().received()));
    }

    static RunRecord.Figure figure(ResultSet row, StatementContext context) throws SQLException {
        return new RunRecord.Figure(
                row.getString("metric"),
                row.getString("scope"),
                row.getString("statistic"),
                row.getString("unit"),
                row.getDouble("figure"));
    }

    static PreparedBatch bind(PreparedBatch batch, String run, RunRecord.Figure figure) {
        return batch.bind("run", run)
                .bind("metric", figure.metric())
                .bind("scope", figure.scope())
                .bind("statistic", figure.statistic())
                .bind("unit", figure.unit())
                .bind("figure", figure.value());
    }

    static RunRecord.Latest latest(ResultSet row, StatementContext context) throws SQLException {
        return new RunRecord.Latest(
                row.getString("scenario"), row.getString("type"), row.getString("id"), Times.read(row, "started"));
    }

    static RunRecord.Point point(ResultSet row, StatementContext context) throws SQLException {
        return new RunRecord.Point(run(row, context), row.getDouble("figure"), row.getString("unit"));
    }
}
