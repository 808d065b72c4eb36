/**
 * {@code perfgate agent}: measures its machine on request of a client with a key, as {@code pcd} did. {@link
 * dev.perfgate.agent.AgentServer} answers, {@code Measuring} has one test made at a time.
 */
@NullMarked
package dev.perfgate.agent;

import org.jspecify.annotations.NullMarked;
