/**
 * Every text of ours that a user reads, collected from all modules into one golden file. Start at {@link
 * dev.perfgate.testkit.wording.WordingTest}.
 */
@org.jspecify.annotations.NullMarked
package dev.perfgate.testkit.wording;
