package dev.perfgate.demo;

import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;

/**
 * What the service reads from a request's body.
 *
 * @param shape of the whole tensor, its first dimension the batch; empty when the body shows none
 * @param batchSize when named beside the tensor
 */
record InferenceInput(Optional<String> model, List<Integer> shape, OptionalInt batchSize) {
    static final InferenceInput NONE = new InferenceInput(Optional.empty(), List.of(), OptionalInt.empty());
    static final int MAX_BATCH = 1024;

    /** The elements of a small input, (1, 3, 224, 224): one unit of work. */
    private static final double SMALL = 3 * 224 * 224;

    private static final double MAX_WORK = 16;
    private static final String DEFAULT_MODEL = "resnet50";

    InferenceInput {
        shape = List.copyOf(shape);
    }

    String modelName() {
        return model.orElse(DEFAULT_MODEL);
    }

    int batch() {
        return batchSize.orElse(shape.isEmpty() ? 1 : shape.get(0));
    }

    /** How many times as long as a small input this takes, from 1 to a bound. */
    double work() {
        double elements =
                shape.stream().skip(1).mapToDouble(Integer::doubleValue).reduce(batch(), (a, b) -> a * b);
        return Math.min(MAX_WORK, Math.max(1, elements / SMALL));
    }
}
