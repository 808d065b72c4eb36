/**
 * The command line, tested as users meet it: the {@code *IT} classes start the built jar in processes of their own. Start with
 * {@link dev.perfgate.cli.Perfgate}.
 */
@NullMarked
package dev.perfgate.cli;

import org.jspecify.annotations.NullMarked;
