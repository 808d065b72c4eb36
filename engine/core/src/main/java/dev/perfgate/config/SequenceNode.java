package dev.perfgate.config;

import java.util.List;

/** A list of values. */
public record SequenceNode(Mark mark, List<Node> items) implements Node {
    public SequenceNode {
        items = List.copyOf(items);
    }
}
