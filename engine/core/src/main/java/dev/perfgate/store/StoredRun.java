package dev.perfgate.store;

import dev.perfgate.result.RunInfo;
import java.nio.file.Path;

/** A run that a store holds: its folder, and which run it is. */
public record StoredRun(Path folder, RunInfo info) {}
