package dev.perfgate.demo;

import java.util.ArrayList;
import java.util.List;

/** The shape of nested arrays as they stream by: each level's length, counted along the first array of that level. */
final class ArrayShape {
    private final List<Integer> lengths = new ArrayList<>();
    private int depth;
    /** The arrays of this level and below are counted; those that still come are not the first. */
    private int countedFrom = Integer.MAX_VALUE;

    void begin() {
        if (depth == lengths.size() && depth < countedFrom) {
            lengths.add(0);
        }
        depth++;
    }

    void element() {
        int level = depth - 1;
        if (level >= 0 && level < lengths.size() && level < countedFrom) {
            lengths.set(level, lengths.get(level) + 1);
        }
    }

    void end() {
        depth--;
        countedFrom = Math.min(countedFrom, depth);
    }

    List<Integer> lengths() {
        return lengths;
    }
}
