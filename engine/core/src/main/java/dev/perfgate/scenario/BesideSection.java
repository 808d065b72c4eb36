package dev.perfgate.scenario;

import dev.perfgate.config.Section;
import dev.perfgate.text.NearestWord;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeMap;

/** Reads what every scenario may have beside its load: {@code monitors} and {@code faults}. */
public final class BesideSection {
    private final Map<String, MonitorType> monitors = new TreeMap<>();
    private final Map<String, FaultType> faults = new TreeMap<>();

    private BesideSection() {}

    /** The kinds that the class loader of this class sees. */
    public static BesideSection onClassPath() {
        BesideSection all = new BesideSection();
        ClassLoader loader = BesideSection.class.getClassLoader();
        ServiceLoader.load(MonitorType.class, loader).forEach(type -> all.monitors.put(type.name(), type));
        ServiceLoader.load(FaultType.class, loader).forEach(type -> all.faults.put(type.name(), type));
        return all;
    }

    /** By their names. */
    public Map<String, SchemaFragment> monitorSchemas() {
        Map<String, SchemaFragment> schemas = new TreeMap<>();
        monitors.forEach((name, type) -> schemas.put(name, type.schema()));
        return schemas;
    }

    public List<Monitor> monitors(Section scenario) {
        List<Monitor> read = new ArrayList<>();
        scenario.sectionsByName("monitors").forEach((name, section) -> {
            Optional<MonitorType> type = type(section, "monitor '" + name + "'", monitors);
            type.flatMap(known -> known.read(name, section)).ifPresent(read::add);
            type.ifPresent(known -> section.done());
        });
        return read;
    }

    public List<PlannedFault> faults(Section scenario) {
        List<PlannedFault> read = new ArrayList<>();
        for (Section section : scenario.sections("faults")) {
            section.require("at");
            Duration at = section.duration("at", Duration.ZERO, Duration.ZERO);
            Duration lasting = section.duration("for", Duration.ZERO, Duration.ZERO);
            Optional<FaultType> type = type(section, "fault", faults);
            type.flatMap(known -> known.read(section))
                    .ifPresent(fault -> read.add(new PlannedFault(at, lasting, fault)));
            type.ifPresent(known -> section.done());
        }
        return read;
    }

    /** The one whose name is a key. */
    private static <T> Optional<T> type(Section section, String what, Map<String, T> types) {
        List<String> named = types.keySet().stream().filter(section::has).toList();
        if (named.size() == 1) {
            return Optional.ofNullable(types.get(named.get(0)));
        }
        section.problem("", what + problem(named), remedy(section, types));
        return Optional.empty();
    }

    private static String problem(List<String> named) {
        return named.isEmpty() ? " is of no known kind" : " is of several kinds: " + String.join(", ", named);
    }

    private static String remedy(Section section, Map<String, ?> types) {
        if (types.isEmpty()) {
            return "remove it";
        }
        return section.keys().stream()
                .flatMap(key -> NearestWord.of(key, types.keySet()).stream())
                .findFirst()
                .map(near -> "did you mean '" + near + "'?")
                .orElse("write one of these keys: " + String.join(", ", types.keySet()));
    }
}
