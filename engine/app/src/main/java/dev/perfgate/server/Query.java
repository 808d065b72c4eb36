package dev.perfgate.server;

import dev.perfgate.web.RequestProblem;
import io.javalin.http.Context;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.time.temporal.TemporalAccessor;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** The parameters of a request. */
final class Query {
    private final Context ctx;

    Query(Context ctx) {
        this.ctx = ctx;
    }

    /** The id in the path: what is no id is not found. */
    UUID id(String what) {
        return uuid(ctx.pathParam("id"))
                .orElseThrow(() -> RequestProblem.notFound(what + " " + ctx.pathParam("id") + " does not exist."));
    }

    /** Repeated or with commas; a blank one counts as none. */
    List<UUID> ids(String name) {
        List<UUID> ids = new ArrayList<>();
        for (String text : texts(name)) {
            ids.add(uuid(text)
                    .orElseThrow(() -> RequestProblem.badRequest(
                            "The parameter " + name + " must be an id (a UUID), but is '" + text + "'.")));
        }
        return ids;
    }

    private List<String> texts(String name) {
        return ctx.queryParams(name).stream()
                .flatMap(text -> List.of(text.split(",", -1)).stream())
                .filter(text -> !text.isBlank())
                .map(String::strip)
                .toList();
    }

    Optional<String> text(String name) {
        return Optional.ofNullable(ctx.queryParam(name)).filter(text -> !text.isBlank());
    }

    Optional<Integer> whole(String name, int least, int most) {
        return text(name).map(text -> {
            try {
                int value = Integer.parseInt(text);
                if (value >= least && value <= most) {
                    return value;
                }
            } catch (NumberFormatException e) {
                // Told of below, as any other wrong one.
            }
            throw RequestProblem.badRequest("The parameter " + name + " must be a whole number from " + least + " to "
                    + most + ", but is '" + text + "'.");
        });
    }

    /** A moment under the first of these names that is given; null when none is. */
    @Nullable
    Instant time(String... names) {
        for (String name : names) {
            Optional<String> text = text(name);
            if (text.isPresent()) {
                return time(name, text.get());
            }
        }
        return null;
    }

    private static Instant time(String name, String text) {
        try {
            Instant time = time(text);
            if (Json.writable(time)) {
                return time;
            }
        } catch (DateTimeException e) {
            // Told of below, as any other wrong one.
        }
        throw RequestProblem.badRequest("The parameter " + name
                + " must be a time such as 2026-11-21T14:00:00Z or a day such as 2026-11-21, but is '" + text + "'.");
    }

    /** Without a zone it is UTC. */
    private static Instant time(String text) {
        if (text.length() == 10) {
            return LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
        }
        // Django also takes a blank between day and time; another one is a plus sign that was not escaped.
        String whole = text.replaceFirst("^(\\S{10}) ", "$1T").replace(' ', '+');
        TemporalAccessor read =
                DateTimeFormatter.ISO_DATE_TIME.parseBest(whole, OffsetDateTime::from, LocalDateTime::from);
        return read instanceof OffsetDateTime zoned
                ? zoned.toInstant()
                : ((LocalDateTime) read).toInstant(ZoneOffset.UTC);
    }

    /** Only the written form: Java would also read 1-1-1-1-1. */
    static Optional<UUID> uuid(String text) {
        return text.matches("[0-9a-fA-F]{8}(-[0-9a-fA-F]{4}){3}-[0-9a-fA-F]{12}")
                ? Optional.of(UUID.fromString(text))
                : Optional.empty();
    }
}
