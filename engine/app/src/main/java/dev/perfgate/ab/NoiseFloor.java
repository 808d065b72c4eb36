package dev.perfgate.ab;

import dev.perfgate.analysis.ShiftEstimate;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** The difference between runs of the same version on this machine: the baseline against itself (A/A). */
public record NoiseFloor(List<Figure> figures) {
    private static final double CONFIDENCE = 0.95;

    /** The shift that was seen where there is none. */
    record Figure(String label, ShiftEstimate shift) {
        /** A change below this cannot be told from noise with as many pairs. */
        double size() {
            return Math.max(Math.abs(shift.low()), Math.abs(shift.high()));
        }

        /** The interval leaves out no change: the two places are not alike. */
        boolean isBiased() {
            return shift.low() > 0 || shift.high() < 0;
        }
    }

    public NoiseFloor {
        figures = List.copyOf(figures);
    }

    static NoiseFloor of(Trials trials) {
        List<Figure> figures = new ArrayList<>();
        for (FigureTrial trial : trials.figures()) {
            figures.add(new Figure(
                    trial.label(),
                    ShiftEstimate.between(array(trial.baseline()), array(trial.candidate()), CONFIDENCE)));
        }
        return new NoiseFloor(figures);
    }

    Stream<Figure> figure(String label) {
        return figures.stream().filter(figure -> figure.label().equals(label));
    }

    private static double[] array(List<Double> values) {
        return values.stream().mapToDouble(Double::doubleValue).toArray();
    }
}
