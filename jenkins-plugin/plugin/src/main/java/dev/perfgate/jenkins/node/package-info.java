/**
 * The CPU benchmark on Jenkins nodes: one at a time on each, with results in a history per node.
 * Start with {@link dev.perfgate.jenkins.node.NodeBenchmark}; {@link dev.perfgate.jenkins.node.Measurement} is one that a person started.
 */
@NullMarked
package dev.perfgate.jenkins.node;

import org.jspecify.annotations.NullMarked;
