package dev.perfgate.server;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.perfgate.store.jdbc.Slice;
import dev.perfgate.web.RequestProblem;
import io.javalin.http.Context;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.LongSupplier;

/**
 * A long list, newest first: with {@code ?page=} the pages of Django REST framework, else a plain array. That array ends after
 * {@code page_size} elements, and the {@code Link} header says where it goes on.
 *
 * @param idOf what the next part begins after
 * @param cursor reads such an id
 */
record PagedListing<T>(
        Function<Slice, List<T>> list,
        LongSupplier count,
        Function<T, ObjectNode> json,
        Function<T, Object> idOf,
        Function<String, Optional<?>> cursor) {
    static final int MOST = 1000;
    static final int PAGE = 100;

    static final List<Route.Parameter> PARAMETERS = List.of(
            new Route.Parameter("page", "integer", false, "Page to return, from 1, with count and links."),
            new Route.Parameter("page_size", "integer", false, "Maximum number of items, up to 1000."),
            new Route.Parameter(
                    "after", "string", false, "Without page: returns the items after the one with this id."));

    void answer(Context ctx) {
        Query query = new Query(ctx);
        Optional<Integer> size = query.whole("page_size", 1, MOST);
        Optional<Integer> page = query.whole("page", 1, Integer.MAX_VALUE);
        if (page.isPresent()) {
            page(ctx, page.get(), size.orElse(PAGE));
        } else {
            plain(ctx, size.orElse(MOST));
        }
    }

    private void page(Context ctx, int number, int size) {
        long all = count.getAsLong();
        long last = Math.max(1, (all + size - 1) / size);
        if (number > last) {
            throw RequestProblem.notFound("There is no page " + number + ": the last page is " + last + ".");
        }
        List<T> part = list.apply(new Slice.Page(number, size));
        Optional<String> next =
                number < last ? Optional.of(Links.with(ctx, "page", String.valueOf(number + 1))) : Optional.empty();
        Optional<String> previous =
                number > 1 ? Optional.of(Links.with(ctx, "page", String.valueOf(number - 1))) : Optional.empty();
        ObjectNode answer =
                Json.object().put("count", all).put("next", next.orElse(null)).put("previous", previous.orElse(null));
        answer.set("results", Json.array(part, json));
        links(ctx, next, previous);
        Json.answer(ctx, answer);
    }

    private void plain(Context ctx, int size) {
        Optional<?> after = new Query(ctx)
                .text("after")
                .map(text -> cursor.apply(text)
                        .orElseThrow(() -> RequestProblem.badRequest(
                                "The parameter after must be an id, but is '" + text + "'.")));
        // One more than wanted tells whether there are more, without counting them.
        List<T> found = list.apply(new Slice.After(after, size + 1));
        List<T> part = found.subList(0, Math.min(size, found.size()));
        Optional<String> next = found.size() > size
                ? Optional.of(Links.with(ctx, "after", String.valueOf(idOf.apply(part.get(size - 1)))))
                : Optional.empty();
        links(ctx, next, Optional.empty());
        ArrayNode answer = Json.array(part, json);
        Json.answer(ctx, answer);
    }

    private static void links(Context ctx, Optional<String> next, Optional<String> previous) {
        List<String> links = new ArrayList<>();
        next.ifPresent(url -> links.add("<" + url + ">; rel=\"next\""));
        previous.ifPresent(url -> links.add("<" + url + ">; rel=\"prev\""));
        if (!links.isEmpty()) {
            ctx.header("Link", String.join(", ", links));
        }
    }
}
