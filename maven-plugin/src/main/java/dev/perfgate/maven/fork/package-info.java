/**
 * perfgate.jar in a JVM of its own: how it is found, started and ended, and what it said. Start with {@link dev.perfgate.maven.fork.Fork}.
 */
@NullMarked
package dev.perfgate.maven.fork;

import org.jspecify.annotations.NullMarked;
