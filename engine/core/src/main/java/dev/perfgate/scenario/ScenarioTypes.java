package dev.perfgate.scenario;

import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.TreeMap;

/** The scenario types on the class path, by name. */
public final class ScenarioTypes {
    private final Map<String, ScenarioType> byName = new TreeMap<>();

    private ScenarioTypes(Iterable<ScenarioType> types) {
        types.forEach(type -> byName.put(type.name(), type));
    }

    /** The types that the class loader of this class sees. */
    public static ScenarioTypes onClassPath() {
        return new ScenarioTypes(ServiceLoader.load(ScenarioType.class, ScenarioTypes.class.getClassLoader()));
    }

    public Optional<ScenarioType> named(String name) {
        return Optional.ofNullable(byName.get(name));
    }

    public Set<String> names() {
        return byName.keySet();
    }
}
