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
final class Where {
    private final List<String> conditions = new ArrayList<>();
    private final Map<String, Object> values = new LinkedHashMap<>();
    private final Map<String, List<?>> lists = new LinkedHashMap<>();

    /** @param condition with the value as {@code :name}; left out when there is no value */
    Where and(String condition, String name, @Nullable Object value) {
        if (value != null) {
            conditions.add(condition);
            values.put(name, value instanceof Instant instant ? Times.column(instant) : value);
        }
        return this;
    }

    /** One of several; any, when there are none. */
    Where in(String column, String name, Collection<?> any) {
        if (!any.isEmpty()) {
            conditions.add(column + " IN (<" + name + ">)");
            lists.put(name, List.copyOf(any));
        }
        return this;
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
