/**
 * The system under test: a process that the build starts, awaits and stops. Start with {@link dev.perfgate.maven.subject.Subject}.
 */
@NullMarked
package dev.perfgate.maven.subject;

import org.jspecify.annotations.NullMarked;
