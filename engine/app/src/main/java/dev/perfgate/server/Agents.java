package dev.perfgate.server;

import dev.perfgate.store.jdbc.Collector;
import dev.perfgate.store.jdbc.LoadTest;
import dev.perfgate.web.RequestProblem;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InterruptedIOException;
import java.io.OutputStream;
import java.net.ProtocolException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;
import java.util.function.UnaryOperator;
import okhttp3.Call;
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
    private final Set<Call> calls = ConcurrentHashMap.newKeySet();

    /** @param patience until an agent must have answered */
    Agents(Duration patience) {
        this.patience = patience;
        this.client = new OkHttpClient.Builder()
                .connectTimeout(CONNECT)
                .readTimeout(Duration.ZERO)
                .callTimeout(patience)
                // A test that was begun twice would disturb itself, and a key is for no other address.
                .retryOnConnectionFailure(false)
                // So each request has a connection of its own: one that was kept may have been closed by the agent
                // meanwhile.
                .connectionPool(new ConnectionPool(0, 1, TimeUnit.SECONDS))
                .followRedirects(false)
                .build();
    }

    /** Ends what is being asked, and what is listened to. */
    @Override
    public void close() {
        calls.forEach(Call::cancel);
    }

    /** The agent's URL; an address without a scheme means http. */
    static Optional<HttpUrl> url(String address) {
        String whole = address.contains("://") ? address : "http://" + address;
        return Optional.ofNullable(HttpUrl.parse(whole));
    }

    /**
     * Has a load test made; takes as long as that takes.
     *
     * @throws RequestProblem that names the agent and the remedy when nothing came of it
     */
    LoadTest.Figures loadTest(Collector collector, Optional<String> key) {
        Agent agent = new Agent(collector);
        Call call = call(agent, key, "v1/loadtest", request -> request.post(RequestBody.EMPTY));
        try (Response response = call.execute()) {
            if (response.code() != 200) {
                throw refused(agent, response);
            }
            String text = response.peekBody(MOST_BYTES + 1).string();
            if (text.length() > MOST_BYTES) {
                throw new RequestProblem(
                        502, agent + " sent more than 1 MB: check that pcd_address is the address of an agent.");
            }
            return AgentAnswer.figures(text);
        } catch (AgentAnswer.ImplausibleException e) {
            throw new RequestProblem(
                    502,
                    agent + " did not send a result (" + e.getMessage()
                            + "): check that pcd_address is the address of an agent.");
        } catch (IOException e) {
            throw failed(agent, e);
        } finally {
            calls.remove(call);
        }
    }

    private RequestProblem failed(Agent agent, IOException thrown) {
        // Reading has no limit of its own, so that a timeout of the socket is one of connecting.
        if (thrown instanceof InterruptedIOException && !(thrown instanceof SocketTimeoutException)) {
            return new RequestProblem(
                    504,
                    agent + " did not answer within " + patience.toSeconds()
                            + " s: use fewer threads or shorter levels, or check for other load on it.");
        }
        boolean reached = thrown instanceof EOFException
                || thrown instanceof ProtocolException
                || String.valueOf(thrown.getMessage()).startsWith("unexpected end of stream")
                || String.valueOf(thrown.getMessage()).equals("Connection reset");
        return new RequestProblem(
                502,
                reached
                        ? agent + " closed the connection too early: check that it still runs, and its log."
                        : agent + " cannot be reached (" + thrown.getMessage()
                                + "): start 'perfgate agent' there, and check pcd_address and the firewall.");
    }

    /**
     * Passes on what an agent says of the test that it is making, as server-sent events, until either side ends it.
     *
     * @param begin is called when the agent has something to say, and gives where it goes
     * @throws RequestProblem when the agent says nothing, as the old ones do
     */
    void followTest(Collector collector, Optional<String> key, Supplier<OutputStream> begin) {
        Agent agent = new Agent(collector);
        Call call = call(agent, key, "v1/loadtest/progress", Agents::events);
        try (Response response = call.execute()) {
            if (response.code() != 200 || !response.header("Content-Type", "").startsWith(EVENTS)) {
                throw RequestProblem.notFound(agent + " does not report progress.");
            }
            pass(response.body().byteStream(), begin.get());
        } catch (IOException e) {
            throw new RequestProblem(502, agent + " does not report progress: " + e.getMessage());
        } finally {
            calls.remove(call);
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

    private Call call(Agent agent, Optional<String> key, String path, UnaryOperator<Request.Builder> method) {
        HttpUrl url = agent.url().newBuilder().addPathSegments(path).build();
        Request.Builder request = method.apply(new Request.Builder().url(url));
        key.ifPresent(text -> header(agent, request, text));
        Call call = client.newCall(request.build());
        calls.add(call);
        return call;
    }

    private static void header(Agent agent, Request.Builder request, String key) {
        try {
            request.header("apikey", key);
        } catch (IllegalArgumentException e) {
            throw new RequestProblem(
                    502, agent + " cannot be asked: its pcd_apikey is not a valid header value; set it again.");
        }
    }

    private record Agent(Collector collector) {
        HttpUrl url() {
            return Agents.url(collector.description().pcdAddress())
                    .orElseThrow(() -> new RequestProblem(502, this + " cannot be asked: correct pcd_address."));
        }

        @Override
        public String toString() {
            return "The agent of " + collector.description().name() + " at "
                    + collector.description().pcdAddress();
        }
    }

    private static RequestProblem refused(Agent agent, Response response) {
        return switch (response.code()) {
            case 401, 403 ->
                new RequestProblem(
                        502, agent + " does not accept the key: set pcd_apikey to one of its ~/.pcd/apikeys.");
            case 409 -> busy(agent, response.header("Retry-After", ""));
            case 504 ->
                new RequestProblem(
                        504,
                        agent
                                + " reached its time limit: use fewer threads, check for other load on it, or raise"
                                + " the limit.");
            default ->
                new RequestProblem(
                        502, agent + " answered with status " + response.code() + ": check its log and pcd_address.");
        };
    }

    /** @param seconds that the agent tells us to wait; the old ones tell nothing */
    private static RequestProblem busy(Agent agent, String seconds) {
        boolean told = seconds.matches("[0-9]{1,9}");
        RequestProblem problem = new RequestProblem(
                502,
                agent + " is busy with another test: wait until it ends" + (told ? ", in about " + seconds + " s" : "")
                        + ", then try again.");
        return told ? problem.withHeader("Retry-After", seconds) : problem;
    }
}
