package dev.perfgate.testkit;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.dependencies.SlicesRuleDefinition;
import java.util.List;

/** What every module keeps to, whatever it is for. */
final class SharedRules {
    /** A package is a room that one can know. */
    private static final int MOST_FILES = 40;

    private static final String NULL_MARKED = "org.jspecify.annotations.NullMarked";

    static final List<ArchRule> ALL =
            List.of(noCycles(), tellingNames(), nullMarked(), sameTextEverywhere(), smallPackages());

    private SharedRules() {}

    private static ArchRule noCycles() {
        return SlicesRuleDefinition.slices()
                .matching("dev.perfgate.(**)")
                .should()
                .beFreeOfCycles()
                .allowEmptyShould(true);
    }

    private static ArchRule tellingNames() {
        return ArchRuleDefinition.noClasses()
                .should()
                .haveNameMatching(".*(Utils?|Helpers?|Managers?|Impl)(\\$.*)?")
                .because("such a name says nothing of what the class is for");
    }

    private static ArchRule nullMarked() {
        return ArchRuleDefinition.classes()
                .should(lieInNullMarkedPackage())
                .because("in other packages nobody checks for null");
    }

    private static ArchRule smallPackages() {
        return ArchRuleDefinition.classes()
                .should(new PackageSize(MOST_FILES))
                .because("nobody knows what is in a larger one");
    }

    private static ArchCondition<JavaClass> lieInNullMarkedPackage() {
        return new ArchCondition<>("lie in a package whose package-info says @NullMarked") {
            @Override
            public void check(JavaClass type, ConditionEvents events) {
                boolean marked = type.getPackage().isAnnotatedWith(NULL_MARKED);
                events.add(new SimpleConditionEvent(
                        type, marked, type.getFullName() + " lies in a package without @NullMarked"));
            }
        };
    }

    /** On a German or Turkish machine the default locale turns 1.5 into 1,5 and TITLE into tıtle. */
    private static ArchRule sameTextEverywhere() {
        return ArchRuleDefinition.noClasses()
                .should()
                .callMethod(String.class, "format", String.class, Object[].class)
                .orShould()
                .callMethod(String.class, "formatted", Object[].class)
                .orShould()
                .callMethod(String.class, "toLowerCase")
                .orShould()
                .callMethod(String.class, "toUpperCase")
                .because("without Locale.ROOT a text differs from machine to machine");
    }
}
