/**
 * Reads and writes JSON. A tree knows the place of each value for messages ({@link dev.perfgate.json.JsonTree}); a
 * writer streams ({@link dev.perfgate.json.JsonOut}). Start with {@link dev.perfgate.json.JsonObject}.
 */
@NullMarked
package dev.perfgate.json;

import org.jspecify.annotations.NullMarked;
