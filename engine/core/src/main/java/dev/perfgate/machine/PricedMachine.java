package dev.perfgate.machine;

import java.math.BigDecimal;
import java.util.Optional;

/**
 * A machine as people tell of it.
 *
 * @param hourlyCost in USD
 * @param brand what kind of machine it is sold as
 */
public record PricedMachine(String name, String displayName, Optional<BigDecimal> hourlyCost, Optional<String> brand) {}
