package dev.perfgate.measure;

import java.time.Duration;

/**
 * How a running load stands, once a second.
 *
 * @param elapsed since the load began
 * @param planned how long the load is meant to last; zero when it ends by a count
 * @param requests ended so far
 * @param failures among them
 * @param dropped iterations that could not start so far
 * @param rate requests that ended in the last interval, per second
 * @param p95Millis response time of the last interval, NaN when nothing ended in it
 * @param users active virtual users; of an open load the iterations in flight
 */
public record LiveFigures(
        Duration elapsed,
        Duration planned,
        long requests,
        long failures,
        long dropped,
        double rate,
        double p95Millis,
        long users) {}
