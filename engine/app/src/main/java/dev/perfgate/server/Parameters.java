package dev.perfgate.server;

import dev.perfgate.text.NearestWord;
import dev.perfgate.web.RequestProblem;
import io.javalin.http.Context;
import io.javalin.http.HandlerType;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a query asks with. A filter that is not understood must not pass for none: who asked would take all results for those that
 * were meant. Clients of the old service may send more than it knew, which it left aside; only what looks like a slip is refused there.
 */
final class Parameters {
    private Parameters() {}

    /** @throws RequestProblem when one is not understood */
    static void check(Context ctx, Route route) {
        @Nullable String query = ctx.queryString();
        if (query == null) {
            return;
        }
        for (String pair : query.split("&", -1)) {
            int equals = pair.indexOf('=');
            String name = decoded(equals < 0 ? pair : pair.substring(0, equals), pair);
            checkText(name, decoded(equals < 0 ? "" : pair.substring(equals + 1), pair));
            if (!name.isEmpty() && route.method().equals(HandlerType.GET)) {
                checkName(name, route);
            }
        }
    }

    private static String decoded(String text, String pair) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RequestProblem.badRequest("The parameter '" + pair
                    + "' contains an invalid escape: % must be followed by two digits of 0-9 and A-F.");
        }
    }

    private static void checkText(String name, String value) {
        PlainText.objection(name + value).ifPresent(objection -> {
            throw RequestProblem.badRequest("The parameter " + name + " " + objection + ".");
        });
    }

    private static void checkName(String name, Route route) {
        List<String> known = route.description().parameters().stream()
                .map(Route.Parameter::name)
                .toList();
        if (known.contains(name)) {
            return;
        }
        NearestWord.of(name, known).ifPresent(near -> {
            throw RequestProblem.badRequest("There is no parameter '" + name + "': did you mean '" + near + "'?");
        });
        if (route.isOurs()) {
            throw RequestProblem.badRequest("There is no parameter '" + name + "' here"
                    + (known.isEmpty() ? "." : ", but " + String.join(", ", known) + "."));
        }
    }
}
