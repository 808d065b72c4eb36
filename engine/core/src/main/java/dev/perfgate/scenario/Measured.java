package dev.perfgate.scenario;

import dev.perfgate.result.Measurements;
import dev.perfgate.result.Validity;
import java.time.Instant;

/**
 * What an execution measured.
 *
 * @param validity as far as the load itself can tell: whether its generator was the bottleneck, for example
 */
public record Measured(Instant started, Instant ended, Measurements measurements, Validity validity) {}
