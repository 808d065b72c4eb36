package dev.perfgate.scenario;

/**
 * A question that a scenario leaves open, for a person at a terminal.
 *
 * @param key to which the answer is given
 * @param text what is asked for, in a few words: "users started per second"
 * @param usual the answer to nothing
 */
public record Question(String key, String text, String usual) {}
