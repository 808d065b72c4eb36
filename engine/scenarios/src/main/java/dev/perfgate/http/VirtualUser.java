package dev.perfgate.http;

import dev.perfgate.http.wire.ConnectionOwner;
import dev.perfgate.http.wire.ConnectionSeeker;
import dev.perfgate.http.wire.Connector;
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
 * a thread; it belongs to one event loop. While it waits for anything it has a deadline, so that it never waits for ever.
 */
final class VirtualUser implements ConnectionOwner, ConnectionSeeker {
    private static final PreparedRequest[] NOTHING = {};

    private final LoopLoad load;
    private final int number;
    private final CompiledUserClass routine;
    private final RandomGenerator random;
    private Life life = Life.NEW;
    private Wait wait = Wait.NONE;
    private PreparedRequest[] steps = NOTHING;
    /** The steps of its first iteration, drawn ahead: opening its connection is part of the first request, should that fail. */
    private PreparedRequest @Nullable [] drawn;

    private @Nullable HttpConnection connection;
    private Connector.@Nullable Pending opening;
    private @Nullable NeverServed neverServed;
    private int at;
    private boolean busy;
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
        PreparedRequest[] first = routine.onStart();
        if (first.length == 0) {
            drawn = routine.pick(random);
            first = drawn;
        }
        steps = first;
        intendedNanos = System.nanoTime();
        deadlineNanos = intendedNanos + first[0].timeoutNanos;
        load.opensAhead();
        open();
    }

    /** Does what its class does at the start of a life; false when that is nothing. */
    boolean start(long now) {
        life = Life.STARTING;
        return perform(routine.onStart(), now);
    }

    /** Does what its class does at the end of a life; false when that is nothing. */
    boolean stop(long now) {
        life = Life.STOPPING;
        // Who never had a connection has begun nothing that it could end.
        return !failsAsNeverServed(now) && perform(routine.onStop(), now);
    }

    private boolean perform(PreparedRequest[] sequence, long now) {
        if (sequence.length > 0) {
            begin(sequence, now, now);
        }
        return sequence.length > 0;
    }

    /** Where it got no connection, and will begin no iteration in which its request could fail, this fails now. */
    boolean failsAsNeverServed(long now) {
        NeverServed why = neverServed;
        if (why == null) {
            return false;
        }
        neverServed = null;
        record(why.kind(), why.message(), why.failedNanos(), why.failedNanos(), now);
        return true;
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
        PreparedRequest[] first = drawn;
        drawn = null;
        iterate(first == null ? routine.pick(random) : first, intended, now);
    }

    /** Begins an iteration of these steps. */
    void iterate(PreparedRequest[] sequence, long intended, long now) {
        life = Life.WORKING;
        begin(sequence, intended, now);
    }

    private void begin(PreparedRequest[] sequence, long intended, long now) {
        NeverServed failure = neverServed;
        long asked = intendedNanos;
        neverServed = null;
        steps = sequence;
        busy = true;
        at = 0;
        begunNanos = intended;
        intendedNanos = intended;
        load.iterationBegins();
        if (failure == null) {
            send(now);
        } else {
            intendedNanos = asked;
            failed(failure.kind(), failure.message(), failure.failedNanos(), now);
        }
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

    /** Sends the present step; its time begins, and with it that of whatever connection it needs. */
    private void send(long now) {
        deadlineNanos = now + steps[at].timeoutNanos;
        sendOverConnection(now);
    }

    private void sendOverConnection(long now) {
        HttpConnection over = connection;
        if (over == null || !over.isOpen()) {
            connection = null;
            open();
            return;
        }
        PreparedRequest step = steps[at];
        wait = Wait.ANSWER;
        if (redirected != null) {
            over.send(redirected.request(), step.keepBody);
            return;
        }
        sentNanos = now;
        over.send(step.bytes, step.number, step.keepBody);
    }

    /** What was sent last for the present step. */
    private RequestBytes request() {
        return redirected == null ? steps[at].bytes : redirected.request();
    }

    private void open() {
        wait = Wait.CONNECTION;
        Connector.Pending asked = load.open(this);
        // It may have failed already.
        if (wait == Wait.CONNECTION) {
            opening = asked;
        }
    }

    @Override
    public void opened(HttpConnection opened, long tookNanos) {
        try {
            isOpen(opened, tookNanos);
        } catch (RuntimeException | Error e) {
            faulted(e);
        }
    }

    private void isOpen(HttpConnection opened, long tookNanos) {
        wait = Wait.NONE;
        opening = null;
        take(opened);
        load.connected(tookNanos);
        if (busy) {
            sendOverConnection(System.nanoTime());
        } else {
            load.openedAhead();
            load.userReady(this);
        }
    }

    @Override
    public void notOpened(WireFailure.NotConnected failure) {
        try {
            notConnected("connection", failure.message(), System.nanoTime());
        } catch (RuntimeException | Error e) {
            faulted(e);
        }
    }

    private void notConnected(String kind, String message, long atNanos) {
        wait = Wait.NONE;
        opening = null;
        if (busy) {
            failed(kind, message, atNanos, atNanos);
        } else {
            neverServed = new NeverServed(kind, message, atNanos);
            load.openedAhead();
            load.userReady(this);
        }
    }

    @Override
    public void answered(HttpConnection over, Response response, long now) {
        try {
            isAnswered(response, now);
        } catch (RuntimeException | Error e) {
            faulted(e);
        }
    }

    private void isAnswered(Response response, long now) {
        wait = Wait.NONE;
        PreparedRequest step = steps[at];
        Interval interval = load.interval();
        Tally tally = interval.tally(step.nameIndex);
        tally.transferred(response.bytes(), request().length());
        if (now - deadlineNanos > 0) {
            // Whoever had waited would have gone: that it came between two looks at the clock makes it no answer.
            next("timeout", step.timeoutMessage, deadlineNanos, now);
            return;
        }
        if (RedirectChain.isAskedFor(step, response)) {
            follow(step, response, now);
            return;
        }
        Check failed = step.failedBy(response);
        if (failed != null) {
            next(failed.kind(), Objects.requireNonNull(failed.failureOf(response)), now, now);
            return;
        }
        tally.succeeded(now - intendedNanos, now - sentNanos);
        interval.span(sentNanos, now);
        if (response.isRedirect() && step.redirectIsUnasked) {
            tally.redirected();
        }
        next(now);
    }

    /** Goes where an answer points to. */
    private void follow(PreparedRequest step, Response response, long now) {
        RedirectChain way = redirected == null ? new RedirectChain(step) : redirected;
        redirected = way;
        String refused = way.follow(response.status(), Objects.requireNonNull(response.location()));
        if (refused == null) {
            // Within the time of the first request.
            sendOverConnection(now);
        } else {
            next("redirect", refused, now, now);
        }
    }

    @Override
    public void broke(HttpConnection over, WireFailure failure, long now) {
        try {
            isLost(over, failure, now);
        } catch (RuntimeException | Error e) {
            faulted(e);
        }
    }

    private void isLost(HttpConnection over, WireFailure failure, long now) {
        wait = Wait.NONE;
        connection = null;
        if (failure instanceof WireFailure.Lost lost && mayResend(over, lost)) {
            // The server closed an idle connection just as it was used: any client sends again (RFC 9112, 9.3.1).
            resent = true;
            Tally tally = load.interval().tally(steps[at].nameIndex);
            tally.transferred(0, request().length());
            tally.resent();
            open();
            return;
        }
        String kind = failure instanceof WireFailure.Garbled ? "protocol" : "connection";
        load.interval()
                .tally(steps[at].nameIndex)
                .transferred(over.received(), request().length());
        failed(kind, failure.message(), now, now);
    }

    private boolean mayResend(HttpConnection over, WireFailure.Lost lost) {
        return lost.beforeAnswer() && over.answers() > 0 && !resent && request().isIdempotent();
    }

    @Override
    public void unasked() {
        load.interval().unasked();
    }

    @Override
    public void closed(HttpConnection over) {
        connection = null;
    }

    /** Gives up what it waits for when the time for that is over. */
    void checkDeadline(long now) {
        if (wait == Wait.NONE || now - deadlineNanos < 0) {
            return;
        }
        try {
            giveUp("timeout", steps[at].timeoutMessage, steps[at].connectTimeoutMessage, deadlineNanos, now);
        } catch (RuntimeException | Error e) {
            faulted(e);
        }
    }

    private void giveUp(String kind, String noAnswer, String noConnection, long atNanos, long now) {
        if (wait == Wait.CONNECTION) {
            cancelOpening();
            notConnected(kind, noConnection, atNanos);
            return;
        }
        wait = Wait.NONE;
        HttpConnection slow = Objects.requireNonNull(connection);
        connection = null;
        slow.close();
        load.interval()
                .tally(steps[at].nameIndex)
                .transferred(slow.received(), request().length());
        next(kind, noAnswer, atNanos, now);
    }

    private void cancelOpening() {
        Connector.Pending asked = opening;
        opening = null;
        if (asked != null) {
            asked.cancel();
        }
    }

    /** The run is over, whatever it waits for: that it got no answer by then is a failure. */
    void abandon(long now) {
        if (wait != Wait.NONE) {
            giveUp(
                    "unanswered",
                    "no answer before the run was ended",
                    "no connection before the run was ended",
                    now,
                    now);
        }
    }

    /** A fault of the load generator ends the request, not the load: and never leaves it without an end. */
    private void faulted(Throwable fault) {
        try {
            if (!busy || !(fault instanceof RuntimeException)) {
                load.breakDown(fault);
                return;
            }
            wait = Wait.NONE;
            cancelOpening();
            HttpConnection used = connection;
            connection = null;
            if (used != null) {
                used.close();
            }
            long now = System.nanoTime();
            failed("generator", "the load generator failed: " + fault, now, now);
        } catch (RuntimeException | Error e) {
            load.breakDown(e);
        }
    }

    /** The present step failed, and yet the iteration goes on. */
    private void next(String kind, String message, long failedNanos, long now) {
        record(kind, message, failedNanos, sentNanos, now);
        next(now);
    }

    private void next(long now) {
        resent = false;
        redirected = null;
        at++;
        if (at < steps.length && goesOn()) {
            intendedNanos = now;
            send(now);
        } else {
            end(now, false);
        }
    }

    private boolean goesOn() {
        return life == Life.STOPPING ? !load.isAbandoned() : !load.isEnding();
    }

    /** The present step failed for want of a connection; the iteration ends with it. */
    private void failed(String kind, String message, long failedNanos, long now) {
        record(kind, message, failedNanos, failedNanos, now);
        end(now, true);
    }

    private void record(String kind, String message, long failedNanos, long sinceNanos, long now) {
        Interval interval = load.interval();
        interval.failed(steps[at].nameIndex, kind, message, failedNanos - intendedNanos, now);
        interval.span(sinceNanos, failedNanos);
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

    private enum Wait {
        NONE,
        CONNECTION,
        ANSWER
    }

    /** Why it has no connection for its first request. */
    private record NeverServed(String kind, String message, long failedNanos) {}
}
