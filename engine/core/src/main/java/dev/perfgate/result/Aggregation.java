package dev.perfgate.result;

import java.util.Arrays;
import java.util.stream.DoubleStream;

/** How several values of one figure (of the shards of a run, of a stretch of seconds) become one. */
public enum Aggregation {
    /** Of counts and rates: what happened in all of them. */
    SUM {
        @Override
        double of(DoubleStream values) {
            return values.sum();
        }
    },
    /** Of shares and levels. */
    MEAN {
        @Override
        double of(DoubleStream values) {
            return values.average().orElse(Double.NaN);
        }
    },
    /** Of peaks, and of percentiles, which have no mean. */
    MAX {
        @Override
        double of(DoubleStream values) {
            return values.max().orElse(Double.NaN);
        }
    },
    /** Of what stands as it is at the end. */
    LAST {
        @Override
        double of(DoubleStream values) {
            return values.reduce(Double.NaN, (before, last) -> last);
        }
    };

    /** The one value; of those that were not measured (NaN) it takes no notice, and is NaN when none was. */
    public double of(double... values) {
        boolean none = Arrays.stream(values).allMatch(Double::isNaN);
        return none ? Double.NaN : of(Arrays.stream(values).filter(value -> !Double.isNaN(value)));
    }

    abstract double of(DoubleStream known);
}
