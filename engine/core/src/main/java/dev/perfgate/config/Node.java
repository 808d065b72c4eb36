package dev.perfgate.config;

/** A part of a configuration, with its place; the same whether it came from YAML, from flags or from Java. */
public sealed interface Node permits ScalarNode, SequenceNode, MappingNode {
    Mark mark();

    /** Whether nothing was written: {@code users:}, {@code null} or {@code ~}. */
    default boolean isNull() {
        return false;
    }
}
