package dev.perfgate.lock;

import dev.perfgate.text.OptionNames;
import dev.perfgate.unit.Durations;
import java.io.IOException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;

/**
 * How long one waits for a lock.
 *
 * @param tell is told at once, in one line, who is waited for
 * @param stopped ends the wait
 */
public record LockWait(Duration limit, Consumer<String> tell, BooleanSupplier stopped) {
    /** What is usual. */
    public static final Duration USUAL = Duration.ofMinutes(10);

    private static final long BETWEEN_MILLIS = 100;

    /** No wait at all. */
    public static LockWait none() {
        return new LockWait(Duration.ZERO, line -> {}, () -> false);
    }

    /**
     * The lock, as soon as it is free.
     *
     * @param purpose why it is needed: "to write into its folder"
     * @throws LockException when it is not free in time
     */
    public LockFile take(Path file, Holder me, String purpose) throws InterruptedException {
        try {
            Optional<LockFile> lock = LockFile.take(file, me);
            long end = System.nanoTime() + limit.toNanos();
            String told = "";
            while (lock.isEmpty()) {
                String who = LockFile.holder(file).map(Holder::words).orElse("another run");
                if (stopped.getAsBoolean() || System.nanoTime() >= end) {
                    throw new LockException(given(purpose, who));
                }
                if (!told.equals(who)) {
                    tell.accept("waiting " + purpose + ", for " + who + "; at most " + Durations.format(limit));
                    told = who;
                }
                TimeUnit.MILLISECONDS.sleep(BETWEEN_MILLIS);
                lock = LockFile.take(file, me);
            }
            return lock.get();
        } catch (IOException e) {
            throw new LockException("cannot lock " + file + ": " + e.getMessage(), e);
        }
    }

    private String given(String purpose, String who) {
        String after = limit.isZero()
                ? ""
                : " after a wait of " + Durations.format(limit) + " (" + OptionNames.of("--lock-wait") + ")";
        return "nothing was loaded: not free " + purpose + after + ": " + who + " has not ended";
    }
}
