/**
 * The work of virtual users: classes of users with weighted tasks, the requests of a task in sequence, and what is checked of their
 * answers. Start with {@link dev.perfgate.http.workload.UserMix}; {@code …Section} types read the parts of a scenario.
 */
@NullMarked
package dev.perfgate.http.workload;

import org.jspecify.annotations.NullMarked;
