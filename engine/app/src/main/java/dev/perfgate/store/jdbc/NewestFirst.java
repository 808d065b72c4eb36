package dev.perfgate.store.jdbc;

import java.util.List;
import java.util.Optional;
import org.jdbi.v3.core.Handle;
import org.jdbi.v3.core.Jdbi;
import org.jdbi.v3.core.mapper.RowMapper;

/** A table read newest first, by its index of time and id. */
final class NewestFirst<T> {
    private final Jdbi jdbi;
    private final String table;
    private final String time;
    private final RowMapper<T> mapper;

    /** @param time the column that orders, before {@code id} */
    NewestFirst(Jdbi jdbi, String table, String time, RowMapper<T> mapper) {
        this.jdbi = jdbi;
        this.table = table;
        this.time = time;
        this.mapper = mapper;
    }

    Optional<T> byId(Object id) {
        return jdbi.withHandle(handle -> handle.createQuery("SELECT * FROM " + table + " WHERE id = :id")
                .bind("id", id)
                .map(mapper)
                .findOne());
    }

    long count(QueryConditions where) {
        return jdbi.withHandle(handle -> where.bind(handle.createQuery("SELECT COUNT(*) FROM " + table + where.sql()))
                .mapTo(Long.class)
                .one());
    }

    List<T> list(QueryConditions where, Slice slice) {
        return jdbi.withHandle(handle -> slice instanceof Slice.Page page
                ? page(handle, where, page)
                : after(handle, where, (Slice.After) slice));
    }

    private List<T> page(Handle handle, QueryConditions where, Slice.Page page) {
        return where.bind(handle.createQuery(rows(where, " LIMIT :size OFFSET :skipped")))
                .bind("size", page.size())
                .bind("skipped", (page.number() - 1) * (long) page.size())
                .map(mapper)
                .list();
    }

    /** However far back, it begins in the index where the last one ended. */
    private List<T> after(Handle handle, QueryConditions where, Slice.After after) {
        if (after.last().isPresent()) {
            if (byId(after.last().get()).isEmpty()) {
                throw new GoneException(after.last().get());
            }
            String place = "(SELECT " + time + " FROM " + table + " WHERE id = :last)";
            where.and(
                    time + " <= " + place + " AND (" + time + " < " + place + " OR id < :last)",
                    "last",
                    after.last().get());
        }
        return where.bind(handle.createQuery(rows(where, " LIMIT :size")))
                .bind("size", after.size())
                .map(mapper)
                .list();
    }

    /**
     * Ids come from the index alone, and only those of the part are looked up: a late page is little slower than the first. For whole
     * rows H2 would also choose the index that it made for the foreign key, and sort all rows of a collector.
     */
    private String rows(QueryConditions where, String part) {
        String ids = "SELECT id FROM " + table + where.sql() + order(where) + part;
        return "SELECT * FROM " + table + " WHERE id IN (" + ids + ")" + order(where);
    }

    private String order(QueryConditions where) {
        return " ORDER BY " + where.leading() + time + " DESC, id DESC";
    }
}
