package dev.perfgate.benchmarks.regression;

/** Count, arithmetic mean and standard deviation (n - 1) of some values. */
record Sample(int count, double mean, double deviation) {
    static Sample of(double[] values, int from, int to) {
        int count = to - from;
        double sum = 0;
        for (int i = from; i < to; i++) {
            sum += values[i];
        }
        double mean = sum / count;
        double squares = 0;
        for (int i = from; i < to; i++) {
            squares += (values[i] - mean) * (values[i] - mean);
        }
        return new Sample(count, mean, Math.sqrt(squares / (count - 1)));
    }
}
