/**
 * Commands that run scenarios: {@code run}, {@code http}, {@code cpu}, {@code ab}, {@code list} and {@code init}. Start with {@code RunCommand}.
 */
@NullMarked
package dev.perfgate.cli.load;

import org.jspecify.annotations.NullMarked;
