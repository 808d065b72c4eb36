package dev.perfgate.server;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import dev.perfgate.store.jdbc.Collector;
import dev.perfgate.store.jdbc.LoadTest;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.ConnectionPool;
import okhttp3.HttpUrl;
import okhttp3.OkHttpClient;
import okhttp3.Request;
import okhttp3.RequestBody;
import okhttp3.Response;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Asks the agents on collectors for load tests: {@code perfgate agent}, or the {@code pcd} that it takes the place of. */
final class Agents implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(Agents.class);
    private static final Duration CONNECT = Duration.ofSeconds(10);
    private static final long MOST_BYTES = 1 << 20;
    private static final String EVENTS = "text/event-stream";

    private final OkHttpClient client;
    private final Duration patience;

    /** @param patience until an agent must have answered */
    Agents(Duration patience) {
        this.patience = patience;
        this.client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(Duration.ZERO)
                .callTimeout(patience)
                // A test that was begun twice would disturb itself, and a key is for no other address.
                .retryOnConnectionFailure(false)
                // So each request has a connection of its own: one that was kept may have been closed by the agent meanwhile.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .followRedirects(false)
                .build();
    }

    /** Ends what is being asked. */
    @Override
    public void close() {
        client.dispatcher().cancelAll();
    }

    /** The agent's URL; an address without a scheme means http. */
    static Optional<HttpUrl> url(String address) {
        String whole = address.contains("://") ? address : "http://" + address;
        return Optional.ofNullable(HttpUrl.parse(whole));
    }

    /**
     * Has a load test made; takes as long as that takes.
     *
     * @throws ProblemException that names the agent and the remedy when nothing came of it
     */
    LoadTest.Figures loadTest(Collector collector, Optional<String> key) {
        Agent agent = new Agent(collector);
        try (Response response = call(agent, key, "v1/loadtest", request -> request.post(RequestBody.EMPTY))) {
            String text = response.peekBody(MOST_BYTES).string();
            return response.code() == 200 ? figures(agent, text) : refused(agent, response.code());
        } catch (InterruptedIOException e) {
            throw new ProblemException(
                    504,
                    agent + " did not answer within " + patience.toSeconds()
                            + " s: run it with fewer threads, look for other load on it, or shorten its levels.");
        } catch (IOException e) {
            throw new ProblemException(
                    502,
                    agent + " cannot be reached (" + e.getMessage()
                            + "): start 'perfgate agent' there, and check pcd_address and the firewall.");
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    502, agent + " cannot be asked: its pcd_apikey is no header value; set it again.");
        }
    }

    /**
     * Passes on what an agent says of the test that it is making, as server-sent events, until either side ends it.
     *
     * @param begin is called when the agent has something to say, and gives where it goes
     * @throws ProblemException when the agent says nothing, as the old ones do
     */
    void followTest(Collector collector, Optional<String> key, Supplier<OutputStream> begin) {
        Agent agent = new Agent(collector);
        try (Response response = call(agent, key, "v1/loadtest/progress", Agents::events)) {
            if (response.code() != 200 || !response.header("Content-Type", "").startsWith(EVENTS)) {
                throw ProblemException.notFound(agent + " does not tell how its tests go on.");
            }
            pass(response.body().byteStream(), begin.get());
        } catch (IOException | IllegalArgumentException e) {
            throw new ProblemException(502, agent + " does not tell how its tests go on: " + e.getMessage());
        }
    }

    private static Request.Builder events(Request.Builder request) {
        return request.get().header("Accept", EVENTS);
    }

    private static void pass(InputStream in, OutputStream out) {
        byte[] chunk = new byte[1024];
        try {
            for (int count = in.read(chunk); count >= 0; count = in.read(chunk)) {
                out.write(chunk, 0, count);
                out.flush();
            }
        } catch (IOException e) {
            LOG.debug("progress of a load test ended: {}", e.getMessage());
        }
    }

    private Response call(Agent agent, Optional<String> key, String path, UnaryOperator<Request.Builder> method)
            throws IOException {
        HttpUrl url = agent.url().newBuilder().addPathSegments(path).build();
        Request.Builder request = method.apply(new Request.Builder().url(url));
        key.ifPresent(text -> request.header("apikey", text));
        return client.newCall(request.build()).execute();
    }

    private record Agent(Collector collector) {
        HttpUrl url() {
            return Agents.url(collector.description().pcdAddress())
                    .orElseThrow(() -> new ProblemException(502, this + " cannot be asked: correct pcd_address."));
        }

        @Override
        public String toString() {
            return "The agent of " + collector.description().name() + " at "
                    + collector.description().pcdAddress();
        }
    }

    private static LoadTest.Figures refused(Agent agent, int status) {
        switch (status) {
            case 401, 403 ->
                throw new ProblemException(
                        502, agent + " does not accept the key: set pcd_apikey to one of its ~/.pcd/apikeys.");
            case 409 ->
                throw new ProblemException(
                        502, agent + " is busy with another test: wait until that has ended, and try again.");
            case 504 ->
                throw new ProblemException(
                        504,
                        agent
                                + " gave up at its time limit: run it with fewer threads, look for other load on it, or raise"
                                + " its time limit.");
            default ->
                throw new ProblemException(
                        502, agent + " answered with status " + status + ": look into its log, and check pcd_address.");
        }
    }

    private static LoadTest.Figures figures(Agent agent, String text) {
        try {
            JsonNode document = Json.MAPPER.readTree(text);
            List<Long> units = new ArrayList<>();
            for (int busy = 10; busy <= 100; busy += 10) {
                units.add(unitsAt(busy, document.path("results")));
            }
            return new LoadTest.Figures(
                    units,
                    whole(document, "maxUnits"),
                    number(document, "avgUnits"),
                    number(document, "unitsPerSec"),
                    AgentMachine.of(document),
                    AgentMachine.conditions(document),
                    shortened(document.path("workUnitVersion").asText(LoadTest.Figures.UNKNOWN_VERSION)));
        } catch (JsonProcessingException | IllegalArgumentException e) {
            throw new ProblemException(
                    502,
                    agent + " answered something else than a result (" + e.getMessage()
                            + "): check that pcd_address is that of an agent.");
        }
    }

    private static long unitsAt(int busy, JsonNode results) {
        for (JsonNode result : results) {
            if (result.path("busyPct").asInt() == busy) {
                return whole(result, "workUnits");
            }
        }
        throw new IllegalArgumentException("no figure at " + busy + " %");
    }

    private static long whole(JsonNode object, String name) {
        return Math.round(number(object, name));
    }

    private static double number(JsonNode object, String name) {
        JsonNode value = object.path(name);
        if (!value.isNumber() || value.asDouble() < 0) {
            throw new IllegalArgumentException(name + " is no number from 0");
        }
        return value.asDouble();
    }

    private static String shortened(String text) {
        return text.substring(0, Math.min(text.length(), 100));
    }
}
