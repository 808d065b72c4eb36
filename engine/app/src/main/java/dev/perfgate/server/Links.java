package dev.perfgate.server;

import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Links to other parts of a list. They are absolute, as clients of Django REST framework expect them, and lead where the client came
 * from: a link to http given to a client that came by https would carry its token in the clear.
 */
final class Links {
    private static final String PUBLIC_URL = "perfgate.public-url";
    /** What proxies add. */
    private static final List<String> FORWARDED = List.of("Forwarded", "X-Forwarded-Proto", "X-Forwarded-Host");

    private final @Nullable String publicUrl;

    Links(@Nullable String publicUrl) {
        this.publicUrl = publicUrl == null || !publicUrl.endsWith("/")
                ? publicUrl
                : publicUrl.substring(0, publicUrl.length() - 1);
    }

    void addTo(RoutesConfig routes) {
        routes.before("/api/*", ctx -> ctx.attribute(PUBLIC_URL, publicUrl));
    }

    /** This request's URL with one parameter changed. */
    static String with(Context ctx, String name, String value) {
        List<String> pairs = new ArrayList<>();
        for (Map.Entry<String, List<String>> parameter : ctx.queryParamMap().entrySet()) {
            if (!parameter.getKey().equals(name)) {
                parameter.getValue().forEach(text -> pairs.add(pair(parameter.getKey(), text)));
            }
        }
        pairs.add(pair(name, value));
        return place(ctx) + "?" + String.join("&", pairs);
    }

    /** Behind a proxy that nobody told us of, only the path: clients resolve it against the address that they asked. */
    private static String place(Context ctx) {
        @Nullable String told = ctx.attribute(PUBLIC_URL);
        if (told != null) {
            return told + ctx.path();
        }
        return FORWARDED.stream().anyMatch(header -> ctx.header(header) != null) ? ctx.path() : ctx.url();
    }

    private static String pair(String name, String value) {
        return URLEncoder.encode(name, StandardCharsets.UTF_8) + "=" + URLEncoder.encode(value, StandardCharsets.UTF_8);
    }
}
