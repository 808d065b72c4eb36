package dev.perfgate.http;

import dev.perfgate.http.wire.ConnectionOwner;
import dev.perfgate.http.wire.ConnectionSeeker;
import dev.perfgate.http.wire.Connector;
import dev.perfgate.http.wire.HttpConnection;
import dev.perfgate.http.wire.Response;
import dev.perfgate.http.wire.WireFailure;
import dev.perfgate.http.workload.Check;
import dev.perfgate.unit.Durations;
import java.time.Duration;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/** One request outside of the load, over a connection of its own: nothing is recorded of it but whether it succeeded. */
final class SingleRequest implements ConnectionSeeker, ConnectionOwner {
    /** Of an answer that is not what was wanted. */
    private static final int SHOWN_BYTES = 200;

    private final Connector connector;
    private final PreparedRequest step;
    private final CompletableFuture<Optional<String>> outcome = new CompletableFuture<>();
    private @Nullable HttpConnection connection;
    private @Nullable RedirectChain redirected;

    private SingleRequest(Connector connector, PreparedRequest step) {
        this.connector = connector;
        this.step = step;
    }

    /**
     * Sends a request.
     *
     * @param patience until it is given up, with opening its connection, if that is before its own timeout
     * @return why it failed, in few words; empty when it succeeded. From any thread it may be completed ahead of that
     */
    static CompletableFuture<Optional<String>> send(Connector connector, PreparedRequest step, Duration patience) {
        SingleRequest errand = new SingleRequest(connector, step);
        connector.loop().execute(() -> errand.begin(patience));
        return errand.outcome;
    }

    private void begin(Duration patience) {
        Duration limit = Duration.ofNanos(Math.max(0, Math.min(step.timeoutNanos, patience.toNanos())));
        Future<?> timer = connector.loop().schedule(() -> giveUp(limit), limit.toNanos(), TimeUnit.NANOSECONDS);
        CompletableFuture<Optional<String>> unused = outcome.whenComplete((failure, thrown) -> timer.cancel(false));
        connector.open(this);
    }

    private void giveUp(Duration limit) {
        if (connection != null) {
            connection.close();
        }
        outcome.complete(Optional.of("no answer within " + Durations.format(limit)));
    }

    @Override
    public void opened(HttpConnection opened, long tookNanos) {
        if (outcome.isDone()) {
            opened.close();
            return;
        }
        connection = opened;
        opened.give(this);
        opened.keepErrors();
        opened.send(redirected == null ? step.bytes : redirected.request(), step.keepBody);
    }

    @Override
    public void notOpened(WireFailure.NotConnected failure) {
        outcome.complete(Optional.of(failure.message()));
    }

    @Override
    public void answered(HttpConnection over, Response response, long atNanos) {
        if (RedirectChain.isAskedFor(step, response)) {
            follow(over, response);
            return;
        }
        Check failed = step.failedBy(response);
        Optional<String> failure =
                failed == null ? Optional.empty() : Optional.of(failed.failureOf(response) + answer(response));
        over.close();
        outcome.complete(failure);
    }

    /** What the server says to it. */
    private static String answer(Response response) {
        String start = response.bodyStart(SHOWN_BYTES);
        return start.isEmpty() ? "" : " (it answered: " + start + ")";
    }

    private void follow(HttpConnection over, Response response) {
        RedirectChain way = redirected == null ? new RedirectChain(step) : redirected;
        redirected = way;
        String refused = way.follow(response.status(), Objects.requireNonNull(response.location()));
        over.close();
        if (refused == null) {
            connector.open(this);
        } else {
            outcome.complete(Optional.of(refused));
        }
    }

    @Override
    public void broke(HttpConnection over, WireFailure failure, long atNanos) {
        outcome.complete(Optional.of(failure.message()));
    }

    @Override
    public void closed(HttpConnection over) {
        // Nothing was awaited any more.
    }
}
