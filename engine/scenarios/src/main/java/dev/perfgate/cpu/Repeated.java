package dev.perfgate.cpu;

import java.util.List;

/**
 * A figure that was measured several times, at least once.
 *
 * @param values in rising order
 */
record Repeated(List<Double> values) {
    /** The 97.5 % quantiles of Student's t distribution with 1, 2, … degrees of freedom. */
    private static final double[] T = {
        12.706, 4.303, 3.182, 2.776, 2.571, 2.447, 2.365, 2.306, 2.262, 2.228, 2.201, 2.179, 2.160, 2.145, 2.131, 2.120,
        2.110, 2.101, 2.093, 2.086, 2.080, 2.074, 2.069, 2.064, 2.060, 2.056, 2.052, 2.048, 2.045
    };

    /** As often as the quantiles allow. */
    static final int MOST = T.length + 1;

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
        return count < 2 ? Double.NaN : T[count - 2] * Math.sqrt(squares / (count - 1) / count);
    }

    /** The widest distance of two values, as a share of the median. */
    double spread() {
        return (values.get(values.size() - 1) - values.get(0)) / median();
    }
}
