/**
 * Figures for the hot paths, by JMH, for the truth under a stall, by {@link dev.perfgate.benchmarks.StallTruth}, and for the time until a
 * run begins, by {@link dev.perfgate.benchmarks.StartUp}. Benches of package-private code lie in the package that they measure.
 *
 * <pre>
 * mvn -Pfast -pl engine/benchmarks -am package
 * java -jar engine/benchmarks/target/benchmarks.jar                 # everything, some minutes
 * java -jar engine/benchmarks/target/benchmarks.jar Recording -prof gc
 * java -cp engine/benchmarks/target/benchmarks.jar dev.perfgate.benchmarks.StallTruth
 * java -cp engine/benchmarks/target/benchmarks.jar dev.perfgate.benchmarks.StartUp       # of engine/app/target/perfgate
 * </pre>
 *
 * Compare figures of one machine and one go only: each bench that has a mark to hold runs beside its peers.
 */
@NullMarked
package dev.perfgate.benchmarks;

import org.jspecify.annotations.NullMarked;
