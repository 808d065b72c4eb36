package dev.perfgate.agent;

import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.function.LongSupplier;

/**
 * Makes guessing keys slow: after a wrong key the next request of the same address waits, after each further one twice as long.
 * Requests of an address that come at once wait one after the other.
 */
final class Penalties {
    private static final Duration FIRST = Duration.ofMillis(250);
    static final Duration LONGEST = Duration.ofSeconds(10);
    /** After so long without a wrong key all is forgiven. */
    private static final Duration MEMORY = Duration.ofMinutes(15);
    /** Addresses that are remembered; beyond these the oldest is forgotten. */
    private static final int MOST = 10_000;

    private final LongSupplier nanoClock;
    private final Map<String, Offender> offenders = new LinkedHashMap<>();

    /** @param nanoClock a clock in nanoseconds */
    Penalties(LongSupplier nanoClock) {
        this.nanoClock = nanoClock;
    }

    private record Offender(int wrong, long lastWrong, long nextTurn) {
        Duration step() {
            Duration step = FIRST.multipliedBy(1L << Math.min(wrong - 1, 10));
            return step.compareTo(LONGEST) < 0 ? step : LONGEST;
        }
    }

    /** How long the request that has just come is to wait before its key is looked at; its turn is taken. */
    synchronized Duration waitOf(String address) {
        Offender offender = offenders.get(address);
        long now = nanoClock.getAsLong();
        if (offender == null || now - offender.lastWrong > MEMORY.toNanos()) {
            offenders.remove(address);
            return Duration.ZERO;
        }
        long turn = Math.max(now, offender.nextTurn) + offender.step().toNanos();
        Duration wait = Duration.ofNanos(turn - now);
        if (wait.compareTo(LONGEST) <= 0) {
            offenders.put(address, new Offender(offender.wrong, offender.lastWrong, turn));
        }
        return wait;
    }

    synchronized void wrongKey(String address) {
        Offender before = offenders.remove(address);
        long now = nanoClock.getAsLong();
        offenders.put(
                address,
                before == null
                        ? new Offender(1, now, now)
                        : new Offender(before.wrong + 1, now, Math.max(now, before.nextTurn)));
        if (offenders.size() > MOST) {
            offenders.remove(offenders.keySet().iterator().next());
        }
    }

    synchronized void rightKey(String address) {
        offenders.remove(address);
    }
}
