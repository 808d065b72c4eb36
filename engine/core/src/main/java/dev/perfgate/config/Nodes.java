package dev.perfgate.config;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Nodes from plain Java data, for flags and the Java DSL. Loads no class of the YAML parser: start-up time. */
public final class Nodes {
    private final UnaryOperator<String> placeOfPath;
    private final boolean options;

    private Nodes(UnaryOperator<String> placeOfPath, boolean options) {
        this.placeOfPath = placeOfPath;
        this.options = options;
    }

    /** Nodes whose places read "source at path", such as "CheckoutSuite at checkout.requests[0].path". */
    public static MappingNode fromMap(Map<String, ? extends @Nullable Object> map, String source) {
        return fromMap(map, path -> path.isEmpty() ? source : source + " at " + path);
    }

    /**
     * Nodes whose places the caller words.
     *
     * @param map of String, Number, Boolean, List, Map and null
     * @param placeOfPath given the path of a value ("checkout.requests[0].path"; "" for the whole)
     */
    public static MappingNode fromMap(Map<String, ? extends @Nullable Object> map, UnaryOperator<String> placeOfPath) {
        return new Nodes(placeOfPath, false).mapping(map, "");
    }

    /**
     * Nodes that stand for the options of a command line, which messages name in place of keys.
     *
     * @param map of String, Number, Boolean, List, Map and null
     * @param optionOfPath given the path of a value, whether it is there or not: "--users" for "scenarios.http.users"; the option of its
     *     parent, when it has none of its own
     */
    public static MappingNode fromOptions(
            Map<String, ? extends @Nullable Object> map, UnaryOperator<String> optionOfPath) {
        return new Nodes(optionOfPath, true).mapping(map, "");
    }

    private Node node(@Nullable Object value, String path) {
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
            return sequence(items, path);
        }
        if (value instanceof Map<?, ?> map) {
            return mapping(map, path);
        }
        throw new IllegalArgumentException(mark + ": no configuration value: " + value.getClass());
    }

    private SequenceNode sequence(List<? extends @Nullable Object> items, String path) {
        List<Node> nodes = new ArrayList<>();
        for (Object item : items) {
            nodes.add(node(item, path + "[" + nodes.size() + "]"));
        }
        return new SequenceNode(Mark.of(placeOfPath.apply(path)), nodes);
    }

    private MappingNode mapping(Map<?, ? extends @Nullable Object> map, String path) {
        List<MappingNode.Entry> entries = new ArrayList<>();
        map.forEach((key, value) -> {
            String name = String.valueOf(key);
            String place = below(path, name);
            ScalarNode keyNode = new ScalarNode(Mark.of(placeOfPath.apply(place)), name, true);
            entries.add(new MappingNode.Entry(keyNode, node(value, place)));
        });
        return new MappingNode(Mark.of(placeOfPath.apply(path)), entries, options ? names(path) : KeyNames.OF_FILE);
    }

    /** What is part of a larger option, such as the users of a stage, has no option of its own. */
    private KeyNames names(String path) {
        String whole = placeOfPath.apply(path);
        return key -> Optional.of(placeOfPath.apply(below(path, key))).filter(option -> !option.equals(whole));
    }

    private static String below(String path, String key) {
        return path.isEmpty() ? key : path + "." + key;
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
