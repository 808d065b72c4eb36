/**
 * Completion scripts for shells, made from the model of the commands, so that they never lag behind. Start with {@link
 * dev.perfgate.completion.CompletionScript}.
 */
@NullMarked
package dev.perfgate.completion;

import org.jspecify.annotations.NullMarked;
