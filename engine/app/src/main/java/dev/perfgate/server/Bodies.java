package dev.perfgate.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import dev.perfgate.web.RequestProblem;
import io.javalin.http.Context;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.concurrent.TimeoutException;
import java.util.function.LongSupplier;
import org.jspecify.annotations.Nullable;

/** Reads requests' bodies: not larger, and not more slowly, than the limits say. */
final class Bodies {
    private static final int CHUNK = 8192;

    /**
     * How much of a body that is too large is taken in and thrown away: clients read the answer when they have sent all, and lose it
     * where the connection is closed before that.
     */
    private static final int MOST_DISCARDED = 1 << 20;

    private final ServerOptions.Limits limits;
    private final LongSupplier nanoTime;

    Bodies(ServerOptions.Limits limits, LongSupplier nanoTime) {
        this.limits = limits;
        this.nanoTime = nanoTime;
    }

    /** A JSON object, or a form as browsers and {@code curl -d} send it. */
    ObjectNode object(Context ctx) {
        byte[] body = read(ctx, limits.bodyBytes());
        String type = String.valueOf(ctx.contentType()).toLowerCase(Locale.ROOT);
        if (type.startsWith("multipart/")) {
            throw new RequestProblem(415, "Multipart bodies are not supported: send JSON, or a form as curl -d does.");
        }
        if (type.startsWith("application/x-www-form-urlencoded")) {
            return form(new String(body, StandardCharsets.UTF_8));
        }
        return parse(body);
    }

    /** A run.json, as it came. */
    byte[] run(Context ctx) {
        return read(ctx, limits.runBytes());
    }

    private byte[] read(Context ctx, int limit) {
        long deadline = nanoTime.getAsLong() + limits.bodyTime().toNanos();
        long announced = ctx.req().getContentLengthLong();
        if (announced > limit) {
            if (announced - limit <= MOST_DISCARDED) {
                discard(ctx, deadline);
            }
            throw tooLarge(limit);
        }
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = ctx.req().getInputStream()) {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                body.write(chunk, 0, count);
                if (body.size() > limit) {
                    throw tooLarge(limit);
                }
                if (nanoTime.getAsLong() - deadline > 0) {
                    throw tooSlow();
                }
            }
            return body.toByteArray();
        } catch (IOException e) {
            throw e.getCause() instanceof TimeoutException
                    ? tooSlow()
                    : RequestProblem.badRequest("The body ended too early: " + e.getMessage());
        }
    }

    /** A client that goes, or that is too slow, changes nothing: its body is too large. */
    private void discard(Context ctx, long deadline) {
        byte[] chunk = new byte[CHUNK];
        try (InputStream in = ctx.req().getInputStream()) {
            int count = 0;
            while (count >= 0 && nanoTime.getAsLong() - deadline <= 0) {
                count = in.read(chunk);
            }
        } catch (IOException e) {
            // There may be nobody left to answer.
        }
    }

    private RequestProblem tooSlow() {
        return new RequestProblem(
                        408,
                        "The body did not arrive within " + limits.bodyTime().toSeconds()
                                + " s; send it without delay.")
                .withHeader("Connection", "close");
    }

    private static RequestProblem tooLarge(int limit) {
        return new RequestProblem(413, "The body is larger than " + limit + " bytes; reduce it.")
                .withHeader("Connection", "close");
    }

    private static ObjectNode parse(byte[] body) {
        try {
            @Nullable JsonNode node = Json.MAPPER.readTree(body);
            if (node instanceof ObjectNode object) {
                return object;
            }
            throw RequestProblem.badRequest("The body is not a JSON object; see /api/openapi.json for its fields.");
        } catch (JsonProcessingException e) {
            throw RequestProblem.badRequest("The body is not a JSON object: " + Json.reason(e) + ".");
        } catch (IOException e) {
            throw new IllegalStateException("reading from memory cannot fail", e);
        }
    }

    /** What is repeated becomes a list. */
    private static ObjectNode form(String text) {
        ObjectNode object = Json.object();
        for (String pair : text.split("&", -1)) {
            int equals = pair.indexOf('=');
            if (equals > 0) {
                String name = decode(pair.substring(0, equals));
                TextNode value = TextNode.valueOf(decode(pair.substring(equals + 1)));
                @Nullable JsonNode before = object.get(name);
                if (before instanceof ArrayNode list) {
                    list.add(value);
                } else if (before == null) {
                    object.set(name, value);
                } else {
                    object.putArray(name).add(before).add(value);
                }
            }
        }
        return object;
    }

    private static String decode(String text) {
        try {
            return URLDecoder.decode(text, StandardCharsets.UTF_8);
        } catch (IllegalArgumentException e) {
            throw RequestProblem.badRequest("The form contains an invalid escape: " + text);
        }
    }
}
