package dev.perfgate.http;

import dev.perfgate.http.wire.ConnectionOwner;
import dev.perfgate.http.wire.ConnectionSeeker;
import dev.perfgate.http.wire.HttpConnection;
import dev.perfgate.http.wire.RequestBytes;
import dev.perfgate.http.wire.Response;
import dev.perfgate.http.wire.WireFailure;
import dev.perfgate.http.workload.Check;
import dev.perfgate.load.measure.Interval;
import dev.perfgate.load.measure.Tally;
import java.util.Objects;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/**
 * Walks through the steps of its iterations over one connection, and records what comes of each. A small object with its state, not
 * a thread; it belongs to one event loop.
 */
final class VirtualUser implements ConnectionOwner, ConnectionSeeker {
    private static final PreparedRequest[] NOTHING = {};

    private final LoopLoad load;
    private final int number;
    private final CompiledUserClass routine;
    private final RandomGenerator random;
    private Life life = Life.NEW;
    private PreparedRequest[] steps = NOTHING;
    private @Nullable HttpConnection connection;
    private WireFailure.@Nullable NotConnected notOpenedAhead;
    private int at;
    private boolean busy;
    private boolean awaiting;
    private boolean resent;
    private @Nullable RedirectChain redirected;
    private long intendedNanos;
    private long sentNanos;
    private long deadlineNanos;
    private long begunNanos;
    private int place;

    /** @param number by which its supply knows it */
    VirtualUser(LoopLoad load, int number, CompiledUserClass routine, RandomGenerator random) {
        this.load = load;
        this.number = number;
        this.routine = routine;
        this.random = random;
    }

    int number() {
        return number;
    }

    /** Where it stands in its loop's list. */
    int place() {
        return place;
    }

    void moveTo(int other) {
        place = other;
    }

    /** Opens its connection ahead of the first iteration. */
    void connect() {
        load.open(this);
    }

    /** Does what its class does at the start of a life; false when that is nothing. */
    boolean start(long now) {
        life = Life.STARTING;
        return perform(routine.onStart(), now);
    }

    /** Does what its class does at the end of a life; false when that is nothing. */
    boolean stop(long now) {
        life = Life.STOPPING;
        return perform(routine.onStop(), now);
    }

    private boolean perform(PreparedRequest[] sequence, long now) {
        if (sequence.length > 0) {
            begin(sequence, now, now);
        }
        return sequence.length > 0;
    }

    void gone() {
        life = Life.GONE;
    }

    /** Whether it has begun its life, and not begun to end it. */
    boolean isPresent() {
        return life == Life.STARTING || life == Life.WORKING;
    }

    /** Whether it waits for an answer, or for a connection to ask over. */
    boolean isBusy() {
        return busy;
    }

    /** Begins an iteration, meant to start at an instant that may lie in the past. */
    void begin(long intended, long now) {
        life = Life.WORKING;
        begin(routine.pick(random), intended, now);
    }

    private void begin(PreparedRequest[] sequence, long intended, long now) {
        steps = sequence;
        busy = true;
        at = 0;
        begunNanos = intended;
        intendedNanos = intended;
        load.iterationBegins();
        send(now);
    }

    /** When its next iteration is meant to start, now that the last one has ended. */
    long nextDue(long now) {
        return life == Life.WORKING ? routine.next(begunNanos, now, random) : now;
    }

    /** Gives it a connection to use. */
    void take(HttpConnection given) {
        given.give(this);
        connection = given;
    }

    /** Takes its connection away; null when it has none that can be used. */
    @Nullable
    HttpConnection release() {
        HttpConnection released = connection;
        connection = null;
        return released != null && released.isOpen() ? released : null;
    }

    private void send(long now) {
        HttpConnection over = connection;
        if (over == null || !over.isOpen()) {
            connect(now);
            return;
        }
        PreparedRequest step = steps[at];
        awaiting = true;
        if (redirected != null) {
            // Within the time of the first request.
            over.send(redirected.request(), step.keepBody);
            return;
        }
        sentNanos = now;
        deadlineNanos = now + step.timeoutNanos;
        over.send(step.bytes, step.number, step.keepBody);
    }

    /** What was sent last for the present step. */
    private RequestBytes request() {
        return redirected == null ? steps[at].bytes : redirected.request();
    }

    private void connect(long now) {
        WireFailure.NotConnected failure = notOpenedAhead;
        connection = null;
        notOpenedAhead = null;
        if (failure == null) {
            load.open(this);
        } else {
            lost("connection", failure.message(), now);
        }
    }

    @Override
    public void opened(HttpConnection opened, long tookNanos) {
        take(opened);
        load.connected(tookNanos);
        if (busy) {
            send(System.nanoTime());
        } else {
            load.userReady(this);
        }
    }

    @Override
    public void notOpened(WireFailure.NotConnected failure) {
        if (busy) {
            lost("connection", failure.message(), System.nanoTime());
        } else {
            // Its first request, if one is still wanted of it, fails by this.
            notOpenedAhead = failure;
            load.userReady(this);
        }
    }

    @Override
    public void answered(HttpConnection over, Response response, long now) {
        awaiting = false;
        PreparedRequest step = steps[at];
        if (RedirectChain.isAskedFor(step, response)) {
            follow(step, response, now);
            return;
        }
        Interval interval = load.interval();
        Tally tally = interval.tally(step.nameIndex);
        tally.ended(
                now - intendedNanos,
                now - sentNanos,
                response.bytes(),
                request().length());
        interval.span(sentNanos, now);
        if (response.isRedirect() && step.redirectIsUnasked) {
            tally.redirected();
        }
        Check failed = step.failedBy(response);
        if (failed != null) {
            String message = Objects.requireNonNull(failed.failureOf(response));
            interval.failed(step.nameIndex, failed.kind(), message, now);
        }
        next(now);
    }

    /** Goes where an answer points to. */
    private void follow(PreparedRequest step, Response response, long now) {
        RedirectChain way = redirected == null ? new RedirectChain(step) : redirected;
        redirected = way;
        Interval interval = load.interval();
        Tally tally = interval.tally(step.nameIndex);
        long sent = request().length();
        String refused = way.follow(response.status(), Objects.requireNonNull(response.location()));
        if (refused == null) {
            tally.transferred(response.bytes(), sent);
            send(now);
            return;
        }
        tally.ended(now - intendedNanos, now - sentNanos, response.bytes(), sent);
        interval.span(sentNanos, now);
        interval.failed(step.nameIndex, "redirect", refused, now);
        next(now);
    }

    @Override
    public void broke(HttpConnection over, WireFailure failure, long now) {
        awaiting = false;
        connection = null;
        if (failure instanceof WireFailure.Lost lost && mayResend(over, lost)) {
            // The server closed an idle connection just as it was used: any client sends again (RFC 9112, 9.3.1).
            resent = true;
            load.interval().tally(steps[at].nameIndex).transferred(0, request().length());
            load.open(this);
            return;
        }
        String kind = failure instanceof WireFailure.Garbled ? "protocol" : "connection";
        load.interval()
                .tally(steps[at].nameIndex)
                .transferred(over.received(), request().length());
        lost(kind, failure.message(), now);
    }

    private boolean mayResend(HttpConnection over, WireFailure.Lost lost) {
        return lost.beforeAnswer() && over.answers() > 0 && !resent && request().isIdempotent();
    }

    @Override
    public void closed(HttpConnection over) {
        connection = null;
    }

    /** Gives the awaited answer up when its time is over. */
    void checkDeadline(long now) {
        if (!awaiting || now < deadlineNanos) {
            return;
        }
        awaiting = false;
        HttpConnection slow = Objects.requireNonNull(connection);
        connection = null;
        slow.close();
        PreparedRequest step = steps[at];
        Interval interval = load.interval();
        interval.tally(step.nameIndex)
                .ended(
                        now - intendedNanos,
                        now - sentNanos,
                        slow.received(),
                        request().length());
        interval.span(sentNanos, now);
        interval.failed(step.nameIndex, "timeout", step.timeoutMessage, now);
        next(now);
    }

    private void next(long now) {
        resent = false;
        redirected = null;
        at++;
        if (at < steps.length && (!load.isEnding() || life == Life.STOPPING)) {
            intendedNanos = now;
            send(now);
        } else {
            end(now, false);
        }
    }

    /** A request that got no answer and has no time; the iteration ends with it. */
    private void lost(String kind, String message, long now) {
        PreparedRequest step = steps[at];
        Interval interval = load.interval();
        interval.tally(step.nameIndex).lost();
        interval.failed(step.nameIndex, kind, message, now);
        interval.span(now, now);
        end(now, true);
    }

    private void end(long now, boolean connectionLost) {
        busy = false;
        resent = false;
        redirected = null;
        load.iterationEnds(this, now, connectionLost);
    }

    /** How far a user is: what it does when it begins and when it ends frames its iterations. */
    private enum Life {
        NEW,
        STARTING,
        WORKING,
        STOPPING,
        GONE
    }
}
