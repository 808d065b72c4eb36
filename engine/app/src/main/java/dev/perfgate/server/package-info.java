/**
 * {@code perfgate serve}: the REST API over the store. Owns routes, access, limits and the shape of every answer; all SQL is the
 * store's. Start with {@link dev.perfgate.server.ApiServer}; {@link dev.perfgate.server.Route} is what an endpoint is made of.
 */
@NullMarked
package dev.perfgate.server;

import org.jspecify.annotations.NullMarked;
