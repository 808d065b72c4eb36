/** Tests of the Java DSL: which document it makes. */
@NullMarked
package dev.perfgate.api;

import org.jspecify.annotations.NullMarked;
