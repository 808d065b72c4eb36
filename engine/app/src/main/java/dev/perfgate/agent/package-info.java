/**
 * {@code perfgate agent}: measures its machine when a client with a key asks for it, as {@code pcd} did. {@link
 * dev.perfgate.agent.AgentServer} answers, {@code Measuring} has one test made at a time.
 */
@NullMarked
package dev.perfgate.agent;

import org.jspecify.annotations.NullMarked;
