package dev.perfgate.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.Source;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Collection;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;

/** That a package has no more source files than this. */
final class PackageSize extends ArchCondition<JavaClass> {
    private final int most;
    private final Map<String, Set<String>> files = new TreeMap<>();

    PackageSize(int most) {
        super("lie in a package of at most " + most + " source files");
        this.most = most;
    }

    @Override
    public void init(Collection<JavaClass> all) {
        files.clear();
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        String file = type.getSource().flatMap(Source::getFileName).orElse(type.getName());
        files.computeIfAbsent(type.getPackageName(), name -> new TreeSet<>()).add(file);
    }

    @Override
    public void finish(ConditionEvents events) {
        files.forEach((name, of) -> {
            if (of.size() > most) {
                String message = name + " has " + of.size() + " source files: split it by what they are for";
                events.add(SimpleConditionEvent.violated(name, message));
            }
        });
    }
}
