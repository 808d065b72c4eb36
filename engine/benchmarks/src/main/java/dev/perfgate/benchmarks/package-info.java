/**
 * Figures for the hot paths, by JMH, and for the truth under a stall, by {@link dev.perfgate.benchmarks.StallTruth}. Benches of
 * package-private code lie in the package that they measure.
 *
 * <pre>
 * mvn -Pfast -pl engine/benchmarks -am package
 * java -jar engine/benchmarks/target/benchmarks.jar                 # everything, some minutes
 * java -jar engine/benchmarks/target/benchmarks.jar Recording -prof gc
 * java -cp engine/benchmarks/target/benchmarks.jar dev.perfgate.benchmarks.StallTruth
 * </pre>
 *
 * Compare figures of one machine and one go only: each bench that has a mark to hold runs beside its peers.
 */
@NullMarked
package dev.perfgate.benchmarks;

import org.jspecify.annotations.NullMarked;
