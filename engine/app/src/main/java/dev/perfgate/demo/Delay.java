package dev.perfgate.demo;

import dev.perfgate.unit.Durations;
import dev.perfgate.unit.UnitException;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The delay before a response. */
public sealed interface Delay {
    /** One delay, in nanoseconds. */
    long sample(RandomGenerator random);

    record Fixed(Duration time) implements Delay {
        @Override
        public long sample(RandomGenerator random) {
            return time.toNanos();
        }
    }

    /** Every time from one to the other is equally likely. */
    record Between(Duration from, Duration to) implements Delay {
        public Between {
            if (from.compareTo(to) >= 0) {
                throw new IllegalArgumentException(from + " is not below " + to);
            }
        }

        @Override
        public long sample(RandomGenerator random) {
            return random.nextLong(from.toNanos(), to.toNanos() + 1);
        }
    }

    /** Log-normal, as response times often are, given by two figures that people know. */
    record LogNormal(Duration median, Duration p99) implements Delay {
        /** The 0.99 quantile of the standard normal distribution. */
        private static final double Z99 = 2.326348;

        public LogNormal {
            if (median.isZero() || median.compareTo(p99) >= 0) {
                throw new IllegalArgumentException("a median of " + median + " is not between 0 and " + p99);
            }
        }

        @Override
        public long sample(RandomGenerator random) {
            double sigma = Math.log((double) p99.toNanos() / median.toNanos()) / Z99;
            return Math.round(median.toNanos() * Math.exp(sigma * random.nextGaussian()));
        }
    }

    /**
     * Reads "20ms", "between 10ms 30ms" or "lognormal 20ms,80ms" (median, P99).
     *
     * @throws DemoOptionException when the text is none of them
     */
    static Delay parse(String text) {
        Pattern two = Pattern.compile("(between|lognormal)\\s+([^\\s,]+)[\\s,]+([^\\s,]+)");
        Matcher form = two.matcher(text.strip());
        if (!form.matches()) {
            return checked(text, () -> new Fixed(Durations.parse(text)));
        }
        return checked(text, () -> {
            Duration first = Durations.parse(form.group(2));
            Duration second = Durations.parse(form.group(3));
            return form.group(1).equals("between") ? new Between(first, second) : new LogNormal(first, second);
        });
    }

    private static Delay checked(String text, Supplier<Delay> read) {
        try {
            return read.get();
        } catch (UnitException | IllegalArgumentException e) {
            throw new DemoOptionException(
                    "delay",
                    text,
                    "write '20ms', 'between 10ms 30ms' (the smaller first) or 'lognormal 20ms,80ms' (median, P99)");
        }
    }
}
