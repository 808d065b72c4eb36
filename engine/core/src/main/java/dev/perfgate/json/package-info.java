/**
 * One way to read and write JSON: a tree that knows the place of each value, with messages that name it ({@link dev.perfgate.json.JsonTree}), and a
 * streaming writer ({@link dev.perfgate.json.JsonOut}). Start with {@link dev.perfgate.json.JsonObject}.
 */
@NullMarked
package dev.perfgate.json;

import org.jspecify.annotations.NullMarked;
