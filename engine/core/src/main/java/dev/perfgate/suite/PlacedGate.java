package dev.perfgate.suite;

import dev.perfgate.config.Mark;
import dev.perfgate.gate.Gate;

/** A gate with the place where it is written. */
public record PlacedGate(Gate gate, Mark mark) {}
