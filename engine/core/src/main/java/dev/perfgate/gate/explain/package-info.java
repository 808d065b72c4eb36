/**
 * Why a gate says what it says: data and rule behind each verdict, as text and as data. Start with {@link
 * dev.perfgate.gate.explain.Explanation}.
 */
@NullMarked
package dev.perfgate.gate.explain;

import org.jspecify.annotations.NullMarked;
