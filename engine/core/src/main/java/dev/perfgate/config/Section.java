package dev.perfgate.config;

import dev.perfgate.text.NearestWord;
import dev.perfgate.unit.Dimension;
import dev.perfgate.unit.Quantity;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.OptionalInt;
import java.util.Set;
import java.util.function.Function;
import java.util.function.UnaryOperator;

/**
 * Reads one mapping. A bad value never throws: it is recorded as a problem and read as absent, so that all problems of a file
 * come at once. Every read makes its key known; {@link #done()} reports the keys nobody read.
 */
public final class Section {
    private final MappingNode node;
    private final String path;
    private final Problems problems;
    private final Set<String> known = new LinkedHashSet<>();

    /** A reader whose path says in messages where the section stands: "scenarios.checkout", or "" for the whole file. */
    public Section(MappingNode node, String path, Problems problems) {
        this.node = node;
        this.path = path;
        this.problems = problems;
    }

    public Mark mark() {
        return node.mark();
    }

    public String path() {
        return path;
    }

    /** The keys as they are written. */
    public List<String> keys() {
        return node.entries().stream().map(MappingNode.Entry::name).toList();
    }

    /** Whether the key is there, even without a value. */
    public boolean has(String key) {
        return find(key).isPresent();
    }

    /** The place of the key's value; of the section, when it has no such key. */
    public Mark markOf(String key) {
        return find(key).map(Node::mark).orElse(mark());
    }

    /** Reports a key that must be there and is not; says whether it is. */
    public boolean require(String key) {
        if (has(key)) {
            return true;
        }
        String where = path.isEmpty() ? "" : " in '" + path + "'";
        problems.add(mark(), key(key) + " is missing" + where, "add " + setting(key, "..."));
        return false;
    }

    public String string(String key, String fallback) {
        return string(key).orElse(fallback);
    }

    public Optional<String> string(String key) {
        return scalar(key, Form.text());
    }

    /** The text of a key that must be there and not be blank; "" after the problem was recorded. */
    public String requiredString(String key) {
        if (!require(key)) {
            return "";
        }
        Optional<String> text = string(key);
        if (text.isPresent() && text.get().isBlank()) {
            refuse(key, "must not be empty", "");
        }
        return text.orElse("");
    }

    public int wholeNumber(String key, int fallback, int min, int max) {
        return wholeNumber(key, min, max).orElse(fallback);
    }

    public OptionalInt wholeNumber(String key, int min, int max) {
        return scalar(key, Form.wholeNumber(min, max)).map(OptionalInt::of).orElse(OptionalInt.empty());
    }

    public double number(String key, double fallback, double min, double max) {
        return number(key, min, max).orElse(fallback);
    }

    public OptionalDouble number(String key, double min, double max) {
        return scalar(key, Form.number(min, max)).map(OptionalDouble::of).orElse(OptionalDouble.empty());
    }

    public boolean flag(String key, boolean fallback) {
        return scalar(key, Form.flag()).orElse(fallback);
    }

    /** A duration above zero. */
    public Duration duration(String key, Duration fallback) {
        return duration(key).orElse(fallback);
    }

    /** A duration of at least {@code min}, which may be zero. */
    public Duration duration(String key, Duration fallback, Duration min) {
        return scalar(key, Form.duration(min)).orElse(fallback);
    }

    /** A duration above zero. */
    public Optional<Duration> duration(String key) {
        return scalar(key, Form.positiveDuration());
    }

    public Optional<Quantity> quantity(String key, Dimension dimension) {
        return scalar(key, Form.quantity(dimension));
    }

    public <E extends Enum<E>> E choice(String key, E fallback) {
        return choice(key, fallback.getDeclaringClass()).orElse(fallback);
    }

    public <E extends Enum<E>> Optional<E> choice(String key, Class<E> type) {
        return scalar(key, Form.choice(type));
    }

    /** The mapping below a key; an empty section, when nothing is written there. */
    public Optional<Section> section(String key) {
        return find(key).flatMap(value -> child(value, key, key(key)));
    }

    /**
     * The mapping below a key that may be written in a shorter form.
     *
     * @param longForm the mapping that a value stands for; the value itself when it is no short form
     */
    public Optional<Section> section(String key, UnaryOperator<Node> longForm) {
        return find(key).flatMap(value -> child(longForm.apply(value), key, key(key)));
    }

    /** The mappings of a list; a single mapping counts as a list of one. */
    public List<Section> sections(String key) {
        List<Section> sections = new ArrayList<>();
        int number = 0;
        for (Node item : items(key)) {
            number++;
            child(item, place(key, number), entry(key, number)).ifPresent(sections::add);
        }
        return sections;
    }

    private static String place(String key, int number) {
        return key + "[" + (number - 1) + "]";
    }

    private String entry(String key, int number) {
        return "entry " + number + " of " + key(key);
    }

    /**
     * The mappings of a list whose entries may be written as one text.
     *
     * @param shortForm the mapping that a text stands for; empty when the text is no short form
     * @param wanted what a text is to be, in words, such as "a request such as 'GET /health'"
     */
    public List<Section> sections(String key, Function<ScalarNode, Optional<MappingNode>> shortForm, String wanted) {
        List<Section> sections = new ArrayList<>();
        int number = 0;
        for (Node item : items(key)) {
            number++;
            Optional<MappingNode> full = item instanceof ScalarNode text ? shortForm.apply(text) : Optional.empty();
            if (full.isEmpty() && item instanceof ScalarNode && !item.isNull()) {
                refuse(item, entry(key, number), wanted, "");
            } else {
                child(full.map(Node.class::cast).orElse(item), place(key, number), entry(key, number))
                        .ifPresent(sections::add);
            }
        }
        return sections;
    }

    /** The mappings below a key by their names, such as scenarios, in the order written. */
    public Map<String, Section> sectionsByName(String key) {
        return sectionsByName(key, UnaryOperator.identity());
    }

    /**
     * The mappings below a key by their names, where a value may be written in a shorter form.
     *
     * @param longForm the mapping that a value stands for; the value itself when it is no short form
     */
    public Map<String, Section> sectionsByName(String key, UnaryOperator<Node> longForm) {
        Map<String, Section> sections = new LinkedHashMap<>();
        for (MappingNode.Entry entry : entries(key)) {
            child(longForm.apply(entry.value()), key + "." + entry.name(), quoted(entry.name()))
                    .ifPresent(section -> sections.put(entry.name(), section));
        }
        return sections;
    }

    /** The entries of a list, of whatever kind; a single value counts as a list of one. */
    public List<Node> items(String key) {
        Optional<Node> value = find(key).filter(written -> !written.isNull());
        if (value.isPresent() && value.get() instanceof SequenceNode sequence) {
            return sequence.items();
        }
        return value.map(List::of).orElse(List.of());
    }

    /** The texts of a list; a single text counts as a list of one. */
    public List<String> strings(String key) {
        List<String> texts = new ArrayList<>();
        int number = 1;
        for (Node item : items(key)) {
            read(item, entry(key, number), Form.text()).ifPresent(texts::add);
            number++;
        }
        return texts;
    }

    /** Texts by name, such as headers, in the order written; a name without a value has the text "". */
    public Map<String, String> stringMap(String key) {
        Map<String, String> texts = new LinkedHashMap<>();
        for (MappingNode.Entry entry : entries(key)) {
            if (entry.value().isNull()) {
                texts.put(entry.name(), "");
            } else {
                read(entry.value(), quoted(entry.name()), Form.text()).ifPresent(text -> texts.put(entry.name(), text));
            }
        }
        return texts;
    }

    /** The children of a key with names the user chose, in the order written. */
    public List<MappingNode.Entry> entries(String key) {
        return section(key).map(section -> section.node.entries()).orElse(List.of());
    }

    /** A section that says the same, but for the text of one key, which keeps its place. */
    public Section with(String key, String text) {
        List<MappingNode.Entry> entries = new ArrayList<>();
        for (MappingNode.Entry entry : node.entries()) {
            boolean changed = entry.name().equals(key);
            entries.add(
                    changed
                            ? new MappingNode.Entry(
                                    entry.key(), new ScalarNode(entry.value().mark(), text, true))
                            : entry);
        }
        return new Section(node.withEntries(entries), path, problems);
    }

    /** A section that says the same, but for one key that it does not have. */
    public Section without(String key) {
        List<MappingNode.Entry> entries = node.entries().stream()
                .filter(entry -> !entry.name().equals(key))
                .toList();
        return new Section(node.withEntries(entries), path, problems);
    }

    /** What messages call a key: 'users', or the option that stands for it, such as --users. */
    public String key(String key) {
        return node.names().option(key).orElseGet(() -> quoted(key));
    }

    /** A key with a value, as a remedy shows it: 'users: 50', or '--users 50'. */
    public String setting(String key, String value) {
        return "'"
                + node.names().option(key).map(option -> option + " " + value).orElse(key + ": " + value) + "'";
    }

    /** Records that a key itself is wrong, such as one that "does not belong to a closed load". */
    public void refuse(String key, String predicate, String remedy) {
        refuse(markOf(key), key(key), predicate, remedy);
    }

    /** Records a problem with the value of a key. */
    public void problem(String key, String message, String remedy) {
        problems.add(markOf(key), message, remedy);
    }

    /**
     * Reports the keys that nobody read, once all reads are done. Keys that begin with {@code x-} are the user's own: a place for
     * anchors.
     */
    public void done() {
        for (MappingNode.Entry entry : node.entries()) {
            if (!known.contains(entry.name()) && !entry.name().startsWith("x-")) {
                problems.add(entry.key().mark(), "unknown key " + quoted(entry.name()), remedyForUnknown(entry.name()));
            }
        }
    }

    private String remedyForUnknown(String key) {
        String all = known.isEmpty() ? "remove it" : "known keys: " + String.join(", ", known);
        return NearestWord.of(key, known)
                .map(word -> "did you mean '" + word + "'?")
                .orElse(all);
    }

    private Optional<Node> find(String key) {
        known.add(key);
        return node.entry(key).map(MappingNode.Entry::value);
    }

    private <T> Optional<T> scalar(String key, Form<T> form) {
        return find(key).flatMap(value -> read(value, key(key), form));
    }

    private <T> Optional<T> read(Node value, String what, Form<T> form) {
        if (value instanceof ScalarNode scalar && !scalar.isNull()) {
            Optional<T> read = form.read(scalar.text());
            if (read.isEmpty()) {
                refuse(value, what, form.wanted(), form.remedy(scalar.text()));
            }
            return read;
        }
        refuse(value, what, form.wanted(), "");
        return Optional.empty();
    }

    private Optional<Section> child(Node value, String place, String what) {
        String childPath = path.isEmpty() ? place : path + "." + place;
        if (value instanceof MappingNode mapping) {
            return Optional.of(new Section(mapping, childPath, problems));
        }
        if (value.isNull()) {
            return Optional.of(new Section(new MappingNode(value.mark(), List.of()), childPath, problems));
        }
        refuse(value, what, "a mapping", "write 'key: value' lines below it");
        return Optional.empty();
    }

    private void refuse(Node value, String what, String wanted, String remedy) {
        refuse(value.mark(), what, "must be " + wanted + ", but is " + describe(value), remedy);
    }

    private void refuse(Mark mark, String subject, String predicate, String remedy) {
        problems.add(new Problem(mark, subject + " " + predicate, remedy, subject.equals(mark.toString())));
    }

    private static String describe(Node node) {
        if (node instanceof ScalarNode scalar) {
            return scalar.text().isEmpty() ? "empty" : quoted(scalar.text());
        }
        return node instanceof SequenceNode ? "a list" : "a mapping";
    }

    /** A text in quotes, on one line and short enough for a message. */
    private static String quoted(String text) {
        String line = text.replaceAll("\\s+", " ");
        return "'" + (line.length() > 60 ? line.substring(0, 57) + "..." : line) + "'";
    }
}
