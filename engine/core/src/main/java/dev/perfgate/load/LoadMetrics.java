package dev.perfgate.load;

import dev.perfgate.result.Aggregation;
import dev.perfgate.result.Direction;
import dev.perfgate.result.MetricDefinition;
import dev.perfgate.result.MetricUse;
import dev.perfgate.result.PartKind;
import dev.perfgate.unit.Unit;
import java.util.List;

/** The metrics of every scenario that sends requests. */
public final class LoadMetrics {
    public static final MetricDefinition REQUESTS = new MetricDefinition(
                    "requests",
                    "requests",
                    Unit.COUNT,
                    Direction.NONE,
                    "Requests that were sent and ended: answered or failed.")
            .ofEach(PartKind.REQUEST)
            .by(Aggregation.SUM)
            .also(MetricUse.HEADLINE);
    public static final MetricDefinition RESPONSE_TIME = new MetricDefinition(
                    "response_time",
                    "response time",
                    Unit.MILLISECONDS,
                    Direction.LOWER,
                    "From the instant the request was meant to start (by schedule in an open load, when its user was"
                            + " ready in a closed one) to the last byte of its answer; of requests that succeeded.")
            .ofEach(PartKind.REQUEST)
            .basedOn(REQUESTS)
            .also(MetricUse.SUCCESSES)
            .also(MetricUse.PRINCIPAL)
            .also(MetricUse.HEADLINE);
    public static final MetricDefinition SERVICE_TIME = new MetricDefinition(
                    "service_time",
                    "service time",
                    Unit.MILLISECONDS,
                    Direction.LOWER,
                    "From the instant the request was really sent to the last byte of its answer; of requests that"
                            + " succeeded.")
            .ofEach(PartKind.REQUEST)
            .basedOn(REQUESTS)
            .also(MetricUse.SUCCESSES);
    public static final MetricDefinition RESPONSE_TIME_OF_FAILED = new MetricDefinition(
                    "response_time_of_failed",
                    "response time of failed",
                    Unit.MILLISECONDS,
                    Direction.LOWER,
                    "From the instant the request was meant to start until it failed; without an answer, the time waited.")
            .ofEach(PartKind.REQUEST)
            .basedOn(REQUESTS)
            .also(MetricUse.FAILED)
            .notCompared();
    public static final MetricDefinition RESPONSE_TIME_OF_ALL = new MetricDefinition(
                    "response_time_of_all",
                    "response time of all",
                    Unit.MILLISECONDS,
                    Direction.LOWER,
                    "The response time of the requests that succeeded and of those that failed together.")
            .ofEach(PartKind.REQUEST)
            .basedOn(REQUESTS)
            .notCompared();
    /**
     * Users keep their connections, so that few are opened, most of them at once at the start: a median of two says nothing, and it
     * is not compared unasked. What they cost is in the response times.
     */
    public static final MetricDefinition CONNECT_TIME = new MetricDefinition(
                    "connect_time",
                    "connect time",
                    Unit.MILLISECONDS,
                    Direction.LOWER,
                    "From the call to connect until the connection could be used, with the TLS handshake.")
            .basedOn(REQUESTS)
            .notCompared();

    public static final MetricDefinition FAILURES = new MetricDefinition(
                    "failures",
                    "failures",
                    Unit.COUNT,
                    Direction.LOWER,
                    "Requests that timed out, lost their connection, got a status that counts as an error, or failed a"
                            + " check.")
            .ofEach(PartKind.REQUEST)
            .by(Aggregation.SUM)
            .basedOn(REQUESTS)
            .also(MetricUse.FAILURES)
            .also(MetricUse.FAILED)
            .also(MetricUse.HEADLINE);
    public static final MetricDefinition ERROR_RATE = new MetricDefinition(
                    "error_rate", "error rate", Unit.RATIO, Direction.LOWER, "Failures divided by requests.")
            .ofEach(PartKind.REQUEST)
            .basedOn(REQUESTS)
            .also(MetricUse.FAILED)
            .also(MetricUse.HEADLINE);
    public static final MetricDefinition RATE = new MetricDefinition(
                    "rate",
                    "rate",
                    Unit.PER_SECOND,
                    Direction.HIGHER,
                    "Requests divided by the time from the first request's start to the last one's end.")
            .ofEach(PartKind.REQUEST)
            .by(Aggregation.SUM)
            .basedOn(REQUESTS)
            .also(MetricUse.SUCCESSES)
            .also(MetricUse.HEADLINE);
    public static final MetricDefinition DROPPED = new MetricDefinition(
                    "dropped",
                    "dropped iterations",
                    Unit.COUNT,
                    Direction.LOWER,
                    "Iterations of an open load that could not start, because as many as 'maxInFlight' were still"
                            + " running.")
            .by(Aggregation.SUM)
            .basedOn(REQUESTS)
            .also(MetricUse.HEADLINE);
    public static final MetricDefinition RESENT = new MetricDefinition(
                    "resent",
                    "resent",
                    Unit.COUNT,
                    Direction.LOWER,
                    "Requests that were sent once more, since the service closed an idle connection just as it was used.")
            .by(Aggregation.SUM)
            .basedOn(REQUESTS)
            .notCompared();
    public static final MetricDefinition MAX_FAILED_SHARE = new MetricDefinition(
                    "max_failed_share",
                    "tolerated failures",
                    Unit.RATIO,
                    Direction.NONE,
                    "Share of failed requests above which the figures of the others are not judged.")
            .ofEach(PartKind.REQUEST)
            .also(MetricUse.MAX_FAILED_SHARE)
            .notCompared();
    public static final MetricDefinition BYTES_IN = new MetricDefinition(
                    "bytes_in",
                    "bytes in",
                    Unit.BYTES,
                    Direction.NONE,
                    "Bytes received, heads and bodies, after decryption.")
            .ofEach(PartKind.REQUEST)
            .by(Aggregation.SUM)
            .basedOn(REQUESTS);
    public static final MetricDefinition BYTES_OUT = new MetricDefinition(
                    "bytes_out",
                    "bytes out",
                    Unit.BYTES,
                    Direction.NONE,
                    "Bytes sent, heads and bodies, before encryption.")
            .ofEach(PartKind.REQUEST)
            .by(Aggregation.SUM)
            .basedOn(REQUESTS);

    /** All of them, in the order in which reports show them. */
    public static final List<MetricDefinition> ALL = List.of(
            REQUESTS,
            FAILURES,
            ERROR_RATE,
            RATE,
            RESPONSE_TIME,
            SERVICE_TIME,
            RESPONSE_TIME_OF_FAILED,
            RESPONSE_TIME_OF_ALL,
            CONNECT_TIME,
            DROPPED,
            RESENT,
            MAX_FAILED_SHARE,
            BYTES_IN,
            BYTES_OUT);

    private LoadMetrics() {}
}
