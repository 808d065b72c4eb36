/**
 * The command line. A command translates its options into a plan and the outcome into an exit code, and does nothing else. Start
 * with {@link dev.perfgate.cli.Main}.
 */
@NullMarked
package dev.perfgate.cli;

import org.jspecify.annotations.NullMarked;
