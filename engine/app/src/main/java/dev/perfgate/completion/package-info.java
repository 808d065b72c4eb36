/**
 * Completion scripts for shells, generated from the command model, so that they never lag behind. Start with {@link
 * dev.perfgate.completion.CompletionScript}.
 */
@NullMarked
package dev.perfgate.completion;

import org.jspecify.annotations.NullMarked;
