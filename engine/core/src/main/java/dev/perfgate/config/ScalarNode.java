package dev.perfgate.config;

/**
 * A single value as text. What kind of value it is, its reader decides: {@code users: "5"} is a number to who wants one. An empty
 * value and {@code null} are the text "" unquoted; {@code quoted} also holds for what an environment variable supplied.
 */
public record ScalarNode(Mark mark, String text, boolean quoted) implements Node {
    @Override
    public boolean isNull() {
        return text.isEmpty() && !quoted;
    }
}
