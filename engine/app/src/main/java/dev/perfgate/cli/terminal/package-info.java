/**
 * Shared by all commands: terminal, signals, standard output, options, and the way from a failure to message and exit code. Start with
 * {@link dev.perfgate.cli.terminal.CommandErrors}.
 */
@NullMarked
package dev.perfgate.cli.terminal;

import org.jspecify.annotations.NullMarked;
