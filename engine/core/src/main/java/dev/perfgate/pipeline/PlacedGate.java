package dev.perfgate.pipeline;

import dev.perfgate.config.Mark;
import dev.perfgate.gate.Gate;

/** A gate with the place where it is written. */
record PlacedGate(Gate gate, Mark mark) {}
