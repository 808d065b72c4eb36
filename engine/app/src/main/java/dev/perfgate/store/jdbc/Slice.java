package dev.perfgate.store.jdbc;

import java.util.Optional;

/** The part of a long list to return. */
public sealed interface Slice {
    int size();

    /** @param number from 1 */
    record Page(int number, int size) implements Slice {}

    /** @param last the id of the one that the wanted ones come after; none for the first ones */
    record After(Optional<?> last, int size) implements Slice {}
}
