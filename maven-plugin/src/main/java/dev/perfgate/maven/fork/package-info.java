/**
 * perfgate.jar in its own JVM: finding, starting and ending it, and reading its output. Start with {@link dev.perfgate.maven.fork.Fork}.
 */
@NullMarked
package dev.perfgate.maven.fork;

import org.jspecify.annotations.NullMarked;
