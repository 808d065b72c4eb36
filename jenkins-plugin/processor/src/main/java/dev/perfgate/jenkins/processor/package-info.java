/**
 * Compile-time only: the index of {@code @Symbol}. Start with {@link dev.perfgate.jenkins.processor.SymbolIndex}.
 */
@NullMarked
package dev.perfgate.jenkins.processor;

import org.jspecify.annotations.NullMarked;
