/**
 * The Maven goals. Owns the translation from parameters to a command line of perfgate.jar, which runs in a JVM of its own, and
 * from its exit code to Maven's verdict; besides, the subject's process between {@code perf:start} and {@code perf:stop}. Start
 * with {@link dev.perfgate.maven.RunMojo} and {@link dev.perfgate.maven.StartMojo}. Measures and judges nothing itself.
 */
@NullMarked
package dev.perfgate.maven;

import org.jspecify.annotations.NullMarked;
