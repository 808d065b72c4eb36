package dev.perfgate.testkit.faulty.other;

import dev.perfgate.testkit.faulty.one.One;
import java.util.List;

/** The other half of a cycle between packages. */
public record Other(List<One> ones) {}
