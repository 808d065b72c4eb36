package dev.perfgate.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Nodes from plain Java data, for flags and the Java DSL. Loads no class of the YAML parser: start-up time. */
public final class Nodes {
    private Nodes() {}

    /** Nodes whose places read "source at path", such as "CheckoutSuite at checkout.requests[0].path". */
    public static MappingNode fromMap(Map<String, ? extends @Nullable Object> map, String source) {
        return fromMap(map, path -> path.isEmpty() ? source : source + " at " + path);
    }

    /**
     * Nodes whose places the caller words: from "users" to "--users", for example.
     *
     * @param map of String, Number, Boolean, List, Map and null
     * @param placeOfPath given the path of a value ("checkout.requests[0].path"; "" for the whole)
     */
    public static MappingNode fromMap(Map<String, ? extends @Nullable Object> map, UnaryOperator<String> placeOfPath) {
        return mapping(map, "", placeOfPath);
    }

    private static Node node(@Nullable Object value, String path, UnaryOperator<String> placeOfPath) {
        Mark mark = Mark.of(placeOfPath.apply(path));
        if (value == null) {
            return new ScalarNode(mark, "", false);
        }
        if (value instanceof String text) {
            return new ScalarNode(mark, text, true);
        }
        if (value instanceof Boolean flag) {
            return new ScalarNode(mark, flag.toString(), false);
        }
        if (value instanceof Number number) {
            return new ScalarNode(mark, plain(number), false);
        }
        if (value instanceof List<?> items) {
            return sequence(items, path, placeOfPath);
        }
        if (value instanceof Map<?, ?> map) {
            return mapping(map, path, placeOfPath);
        }
        throw new IllegalArgumentException(mark + ": no configuration value: " + value.getClass());
    }

    private static SequenceNode sequence(
            List<? extends @Nullable Object> items, String path, UnaryOperator<String> placeOfPath) {
        List<Node> nodes = new ArrayList<>();
        for (Object item : items) {
            nodes.add(node(item, path + "[" + nodes.size() + "]", placeOfPath));
        }
        return new SequenceNode(Mark.of(placeOfPath.apply(path)), nodes);
    }

    private static MappingNode mapping(
            Map<?, ? extends @Nullable Object> map, String path, UnaryOperator<String> placeOfPath) {
        List<MappingNode.Entry> entries = new ArrayList<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            String place = path.isEmpty() ? name : path + "." + name;
            ScalarNode keyNode = new ScalarNode(Mark.of(placeOfPath.apply(place)), name, true);
            entries.add(new MappingNode.Entry(keyNode, node(value, place, placeOfPath)));
        });
        return new MappingNode(Mark.of(placeOfPath.apply(path)), entries);
    }

    /** 5.0 reads as 5, so that a whole number stays one whatever type carried it. */
    private static String plain(Number number) {
        if (number instanceof Double || number instanceof Float) {
            double value = number.doubleValue();
            return Double.isFinite(value)
                    ? new BigDecimal(number.toString()).stripTrailingZeros().toPlainString()
                    : number.toString();
        }
        return number.toString();
    }
}
