/**
 * Commands on finished runs: {@code gate}, {@code report}, {@code compare}, {@code baseline}, {@code changes} and {@code note}.
 */
@NullMarked
package dev.perfgate.cli.results;

import org.jspecify.annotations.NullMarked;
