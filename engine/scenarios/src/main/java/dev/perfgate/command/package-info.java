/**
 * A command line as a subject: run once, with what it took of time, CPU and memory. Start at {@code CommandRunner}. On Linux an {@code
 * AdoptingLauncher} becomes the command's parent, since only to its parent the kernel tells what an ended process has used; elsewhere a
 * {@code PlainLauncher} knows the time and the exit code.
 */
@NullMarked
package dev.perfgate.command;

import org.jspecify.annotations.NullMarked;
