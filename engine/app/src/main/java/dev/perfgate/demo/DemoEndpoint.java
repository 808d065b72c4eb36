package dev.perfgate.demo;

import java.util.Arrays;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/** What the service offers, and what it answers when all is well. */
enum DemoEndpoint {
    HEALTH("/health", "GET") {
        @Override
        Answer answer(InferenceInput input, DemoStats stats) {
            return HEALTHY;
        }
    },
    METRICS("/metrics", "GET") {
        @Override
        Answer answer(InferenceInput input, DemoStats stats) {
            return Answer.openMetrics(stats.openMetrics());
        }
    },
    MODELS("/models", "GET") {
        @Override
        Answer answer(InferenceInput input, DemoStats stats) {
            return MODEL_LIST;
        }
    },
    LOAD_MODEL("/models/load", "POST") {
        @Override
        Answer answer(InferenceInput input, DemoStats stats) {
            return Answer.json("{\"model\":" + Answer.quoted(input.modelName()) + ",\"status\":\"loaded\"}");
        }
    },
    INFERENCE("/inference", "POST") {
        @Override
        Answer answer(InferenceInput input, DemoStats stats) {
            return Answer.json(described(input) + ",\"prediction\":" + prediction(0) + "}");
        }
    },
    INFERENCE_BATCH("/inference/batch", "POST") {
        @Override
        Answer answer(InferenceInput input, DemoStats stats) {
            String predictions = IntStream.range(0, input.batch())
                    .mapToObj(DemoEndpoint::prediction)
                    .collect(Collectors.joining(","));
            return Answer.json(described(input) + ",\"predictions\":[" + predictions + "]}");
        }
    },
    STATS("/stats", "GET") {
        @Override
        Answer answer(InferenceInput input, DemoStats stats) {
            return Answer.json(stats.json());
        }
    };

    private static final Answer HEALTHY = Answer.json("{\"status\":\"healthy\"}");
    private static final Answer MODEL_LIST =
            Answer.json("{\"models\":[{\"name\":\"resnet50\",\"loaded\":true},{\"name\":\"bert-base\",\"loaded\":true},"
                    + "{\"name\":\"unet\",\"loaded\":false}]}");
    private static final String[] LABELS = {"tabby cat", "golden retriever", "espresso", "lighthouse"};
    private static final Map<String, DemoEndpoint> BY_PATH =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(DemoEndpoint::path, Function.identity()));

    private final String path;
    private final String method;

    DemoEndpoint(String path, String method) {
        this.path = path;
        this.method = method;
    }

    abstract Answer answer(InferenceInput input, DemoStats stats);

    static Optional<DemoEndpoint> at(String path) {
        return Optional.ofNullable(BY_PATH.get(path));
    }

    /** All that load is meant for: delays, errors and counts apply to these. */
    static Stream<DemoEndpoint> loaded() {
        return Arrays.stream(values()).filter(DemoEndpoint::isLoaded);
    }

    boolean isLoaded() {
        return this != STATS;
    }

    String path() {
        return path;
    }

    String method() {
        return method;
    }

    boolean takesBody() {
        return method.equals("POST");
    }

    private static String described(InferenceInput input) {
        return "{\"model\":" + Answer.quoted(input.modelName()) + ",\"input_shape\":"
                + input.shape().toString().replace(" ", "") + ",\"batch_size\":" + input.batch();
    }

    private static String prediction(int index) {
        return "{\"label\":\"" + LABELS[index % LABELS.length] + "\",\"confidence\":0."
                + (97 - index % LABELS.length * 11) + "}";
    }
}
