package dev.perfgate.config;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Parse;
import org.snakeyaml.engine.v2.common.Anchor;
import org.snakeyaml.engine.v2.events.AliasEvent;
import org.snakeyaml.engine.v2.events.CollectionStartEvent;
import org.snakeyaml.engine.v2.events.Event;
import org.snakeyaml.engine.v2.events.NodeEvent;
import org.snakeyaml.engine.v2.events.ScalarEvent;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;

/**
 * Builds nodes from the parser's events. The parser's own composer is not used: it recurses without limit, builds cycles from
 * aliases, and knows nothing of duplicate keys.
 */
final class YamlComposer {
    /** Deep enough for every configuration, shallow enough for every thread's stack. */
    private static final int MAX_DEPTH = 100;

    /** Aliases of aliases grow exponentially; beyond this many nodes it is an attack or a mistake. */
    private static final long MAX_NODES_BY_ALIAS = 100_000;

    private static final Set<String> NULLS = Set.of("", "~", "null", "Null", "NULL");
    private static final String TEXT_TAG = "tag:yaml.org,2002:str";

    private final SourceText source;
    private final Placeholders placeholders;
    private final Problems problems;
    private final Iterator<Event> events;
    private final Map<Anchor, Anchored> anchors = new HashMap<>();
    private long nodes;
    private long nodesByAlias;

    private record Anchored(Node node, long size) {}

    YamlComposer(SourceText source, Placeholders placeholders, Problems problems) {
        this.source = source;
        this.placeholders = placeholders;
        this.problems = problems;
        LoadSettings settings = LoadSettings.builder()
                .setCodePointLimit(Integer.MAX_VALUE) // the file's size was limited when it was read
                .build();
        this.events = new Parse(settings).parseString(source.text()).iterator();
    }

    /** The whole text; a {@link ConfigException} when it is not one YAML mapping. */
    MappingNode document() {
        try {
            return onlyDocument();
        } catch (YamlEngineException e) {
            Problem problem = YamlSyntax.problem(e, source);
            throw problems.fatal(problem.mark(), problem.message(), problem.remedy());
        }
    }

    private MappingNode onlyDocument() {
        events.next(); // the stream's start
        Event start = events.next();
        Node root = start.getEventId() == Event.ID.StreamEnd ? null : node(events.next(), 0);
        if (root == null || root.isNull()) {
            throw problems.fatal(source.start(), "the file is empty", "write 'key: value' lines");
        }
        events.next(); // the document's end
        Event end = events.next();
        if (end.getEventId() != Event.ID.StreamEnd) {
            throw problems.fatal(
                    startOf(end), "a second document begins here", "keep one document, without '---' between parts");
        }
        if (root instanceof MappingNode mapping) {
            return mapping;
        }
        throw problems.fatal(
                root.mark(),
                "the file must be a mapping, but is " + (root instanceof SequenceNode ? "a list" : "a single value"),
                "write 'key: value' lines");
    }

    private Node node(Event event, int depth) {
        if (depth > MAX_DEPTH) {
            throw problems.fatal(startOf(event), "nested deeper than " + MAX_DEPTH + " levels", "check the brackets");
        }
        if (event instanceof AliasEvent alias) {
            return aliased(alias);
        }
        long before = nodes++;
        Node node = event instanceof ScalarEvent scalar ? scalar(scalar) : collection(event, depth);
        if (event instanceof NodeEvent named) {
            named.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(node, nodes - before)));
        }
        return node;
    }

    private Node aliased(AliasEvent alias) {
        Anchored anchored = anchors.get(alias.getAlias());
        if (anchored == null) {
            problems.add(
                    startOf(alias),
                    "'*" + alias.getAlias() + "' names nothing that is complete above it",
                    "mark the value it stands for with '&" + alias.getAlias() + "', or put the text in quotes");
            return new ScalarNode(startOf(alias), "", false);
        }
        nodes += anchored.size();
        nodesByAlias += anchored.size();
        if (nodesByAlias > MAX_NODES_BY_ALIAS) {
            throw problems.fatal(
                    startOf(alias),
                    "aliases expand to more than " + MAX_NODES_BY_ALIAS + " values",
                    "write the values out, or use fewer aliases of aliases");
        }
        return anchored.node();
    }

    private ScalarNode scalar(ScalarEvent event) {
        checkTag(event.getTag(), event);
        if (event.isPlain()
                && NULLS.contains(event.getValue())
                && event.getTag().isEmpty()) {
            return new ScalarNode(startOf(event), "", false);
        }
        int before = problems.all().size();
        String text = placeholders.replaceIn(event.getValue(), nth -> placeholder(event, nth));
        if (problems.all().size() > before) {
            problems.ignoreFurther(startOf(event));
        }
        boolean replaced = !text.equals(event.getValue());
        return new ScalarNode(startOf(event), text, !event.isPlain() || replaced);
    }

    /**
     * The place of the nth "${" of a scalar: that of the nth in what was written. Where the two do not match one to one, because
     * of escapes or a comment between, it is the scalar's start.
     */
    private Mark placeholder(ScalarEvent event, int nth) {
        int start = event.getStartMark().map(this::indexOf).orElse(0);
        int end = event.getEndMark().map(this::indexOf).orElse(start);
        String written = source.text().substring(start, Math.max(start, end));
        if (Placeholders.count(written) != Placeholders.count(event.getValue())) {
            return startOf(event);
        }
        int index = -1;
        for (int i = 0; i <= nth; i++) {
            index = written.indexOf("${", index + 1);
        }
        return source.markAt(start + index);
    }

    private Node collection(Event start, int depth) {
        if (start instanceof CollectionStartEvent collection) {
            checkTag(collection.getTag(), start);
        }
        return start.getEventId() == Event.ID.SequenceStart ? sequence(start, depth) : mapping(start, depth);
    }

    private SequenceNode sequence(Event start, int depth) {
        List<Node> items = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.SequenceEnd; event = events.next()) {
            items.add(node(event, depth + 1));
        }
        return new SequenceNode(startOf(start), items);
    }

    private MappingNode mapping(Event start, int depth) {
        Map<String, MappingNode.Entry> entries = new LinkedHashMap<>();
        List<Node> merged = new ArrayList<>();
        for (Event event = events.next(); event.getEventId() != Event.ID.MappingEnd; event = events.next()) {
            ScalarNode key = key(event, depth + 1);
            Node value = node(events.next(), depth + 1);
            if (key != null && key.text().equals("<<") && !key.quoted()) {
                merged.add(value);
            } else if (key != null) {
                add(new MappingNode.Entry(key, value), entries);
            }
        }
        merged.forEach(value -> merge(value, entries));
        return new MappingNode(startOf(start), List.copyOf(entries.values()));
    }

    /** A key is taken as written: it is a word of the language or a name, never the environment's. */
    private @Nullable ScalarNode key(Event event, int depth) {
        if (event instanceof ScalarEvent scalar) {
            nodes++;
            checkTag(scalar.getTag(), scalar);
            ScalarNode key = new ScalarNode(startOf(scalar), scalar.getValue(), !scalar.isPlain());
            scalar.getAnchor().ifPresent(anchor -> anchors.put(anchor, new Anchored(key, 1)));
            if (!key.text().isBlank()) {
                return key;
            }
            problems.add(key.mark(), "a key is empty", "write a name before the ':'");
            return null;
        }
        Node key = node(event, depth);
        if (key instanceof ScalarNode scalar && !scalar.isNull()) {
            return new ScalarNode(startOf(event), scalar.text(), true);
        }
        problems.add(startOf(event), "a key must be a name", "put text that begins with '{' or '[' in quotes");
        return null;
    }

    private void add(MappingNode.Entry entry, Map<String, MappingNode.Entry> entries) {
        MappingNode.Entry first = entries.putIfAbsent(entry.name(), entry);
        if (first != null) {
            problems.add(
                    entry.key().mark(),
                    "'" + entry.name() + "' is there twice",
                    "keep one; the first is in line " + first.key().mark().line());
        }
    }

    /** The merge key of YAML 1.1, {@code <<: *name}: the values named fill in what is not written here. */
    private void merge(Node value, Map<String, MappingNode.Entry> entries) {
        if (value instanceof MappingNode mapping) {
            mapping.entries().forEach(entry -> entries.putIfAbsent(entry.name(), entry));
        } else if (value instanceof SequenceNode sequence
                && sequence.items().stream().allMatch(MappingNode.class::isInstance)) {
            sequence.items().forEach(item -> merge(item, entries));
        } else {
            problems.add(value.mark(), "'<<' must be followed by a mapping", "write '<<: *name'");
        }
    }

    private void checkTag(Optional<String> tag, Event event) {
        if (tag.isPresent() && !tag.get().equals(TEXT_TAG)) {
            problems.add(startOf(event), "the tag '" + tag.get() + "' is not used here", "remove it");
        }
    }

    private Mark startOf(Event event) {
        return event.getStartMark()
                .map(mark -> source.mark(mark.getLine(), mark.getColumn()))
                .orElseGet(source::start);
    }

    private int indexOf(org.snakeyaml.engine.v2.exceptions.Mark mark) {
        return source.indexOf(mark.getLine(), mark.getColumn());
    }
}
