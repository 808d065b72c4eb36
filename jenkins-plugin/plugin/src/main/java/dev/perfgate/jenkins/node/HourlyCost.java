package dev.perfgate.jenkins.node;

import java.math.BigDecimal;
import java.util.Optional;

/** USD an hour, as people type it. */
final class HourlyCost {
    private HourlyCost() {}

    /** Such as {@code 0.192} or {@code $0.192}; none when it is no amount from 0 on. */
    static Optional<BigDecimal> of(String text) {
        String amount = text.strip().replaceFirst("^\\$\\s*", "");
        return amount.matches("[0-9]{1,9}(?:\\.[0-9]{1,9})?") ? Optional.of(new BigDecimal(amount)) : Optional.empty();
    }
}
