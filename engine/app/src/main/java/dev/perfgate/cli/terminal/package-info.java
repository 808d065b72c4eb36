/**
 * What commands share: the terminal, signals, standard output, options, and how a failure becomes one message and an exit code. Start with
 * {@link dev.perfgate.cli.terminal.CommandFailure}.
 */
@NullMarked
package dev.perfgate.cli.terminal;

import org.jspecify.annotations.NullMarked;
