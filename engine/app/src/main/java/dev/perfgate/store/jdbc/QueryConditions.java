package dev.perfgate.store.jdbc;

import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jdbi.v3.core.statement.SqlStatement;
import org.jspecify.annotations.Nullable;

/** Conditions of a query. Their texts are this package's own; what users write is only ever bound. */
final class QueryConditions {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<?>> lists = new LinkedHashMap<>();
    private String leading = "";

    /** @param condition with the value as {@code :name}; left out when there is no value */
    QueryConditions and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value instanceof Instant instant ? Times.column(instant) : value);
        }
        return this;
    }

    /** All of one; the column leads an index by time, which a list of them can then follow. */
    QueryConditions of(String column, String name, @Nullable Object value) {
        if (value != null) {
            leading = column + ", ";
        }
        return and(column + " = :" + name, name, value);
    }

    /** One of several; any, when there are none. */
    QueryConditions in(String column, String name, Collection<?> any) {
        if (any.size() == 1) {
            return of(column, name, any.iterator().next());
        }
        if (!any.isEmpty()) {
            conditions.add(column + " IN (<" + name + ">)");
            lists.put(name, List.copyOf(any));
        }
        return this;
    }

    /** What a list is to be ordered by before time: a column in which all rows are the same, so that it changes nothing. */
    String leading() {
        return leading;
    }

    String sql() {
        return conditions.isEmpty() ? "" : " WHERE " + String.join(" AND ", conditions);
    }

    <S extends SqlStatement<S>> S bind(S statement) {
        values.forEach(statement::bind);
        lists.forEach(statement::bindList);
        return statement;
    }
}
