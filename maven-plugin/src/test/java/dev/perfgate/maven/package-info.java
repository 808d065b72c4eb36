/** Tests of the goals against a small perfgate.jar that is built on the spot: see {@link dev.perfgate.maven.FakePerfgate}. */
@NullMarked
package dev.perfgate.maven;

import org.jspecify.annotations.NullMarked;
