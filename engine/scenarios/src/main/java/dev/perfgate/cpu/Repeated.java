package dev.perfgate.cpu;

import dev.perfgate.measure.StudentT;
import java.util.List;

/**
 * A figure that was measured several times, at least once.
 *
 * @param values in rising order
 */
record Repeated(List<Double> values) {
    private static final double UPPER_END = 0.975;

    /** More tell hardly more, and take long. */
    static final int MOST = 30;

    Repeated {
        values = values.stream().sorted().toList();
        if (values.isEmpty() || values.size() > MOST) {
            throw new IllegalArgumentException(values.size() + " values");
        }
    }

    double median() {
        int middle = values.size() / 2;
        return values.size() % 2 == 1 ? values.get(middle) : (values.get(middle - 1) + values.get(middle)) / 2;
    }

    double mean() {
        return values.stream().mapToDouble(Double::doubleValue).sum() / values.size();
    }

    /** Half the width of the 95 % confidence interval of the mean, by Student's t; NaN for a single value. */
    double margin() {
        int count = values.size();
        double mean = mean();
        double squares = values.stream()
                .mapToDouble(value -> (value - mean) * (value - mean))
                .sum();
        return count < 2
                ? Double.NaN
                : StudentT.quantile(UPPER_END, count - 1) * Math.sqrt(squares / (count - 1) / count);
    }

    /** The widest distance of two values, as a share of the median. */
    double spread() {
        return (values.get(values.size() - 1) - values.get(0)) / median();
    }
}
