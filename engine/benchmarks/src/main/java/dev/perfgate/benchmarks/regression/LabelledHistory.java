package dev.perfgate.benchmarks.regression;

import java.util.List;

/** One series of builds, higher is worse, and the changes known to be in it. */
final class LabelledHistory {
    private final String id;
    private final String noise;
    private final String kind;
    private final List<Label> labels;
    private final double[] values;

    LabelledHistory(String id, String noise, String kind, List<Label> labels, double[] values) {
        this.id = id;
        this.noise = noise;
        this.kind = kind;
        this.labels = List.copyOf(labels);
        this.values = values;
    }

    /** A change of level from a build on; the shift is of the logarithm. */
    record Label(int build, double shift) {}

    /** The builds from one on multiplied. */
    double[] withStep(int from, double factor) {
        double[] stepped = values.clone();
        for (int build = from; build < stepped.length; build++) {
            stepped[build] *= factor;
        }
        return stepped;
    }

    /** The project the series comes from. */
    String source() {
        int end = id.indexOf('|');
        return end < 0 ? id : id.substring(0, end);
    }

    /** Of one repository: its sources are called by it, and what else they are after a hyphen. */
    String project() {
        String source = source();
        int end = source.indexOf('-');
        return end < 0 ? source : source.substring(0, end);
    }

    /** Whether the same program was measured again and again. */
    boolean isUnchanged() {
        return kind.equals("aa");
    }

    /** Its class: Q (robust coefficient of variation up to 0.7 %), A (2 %), B (5 %), C (15 %); empty where it has none. */
    String noise() {
        return noise;
    }

    List<Label> labels() {
        return labels;
    }

    double[] values() {
        return values;
    }
}
