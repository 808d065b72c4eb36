package dev.perfgate.testkit;

import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import java.nio.file.Path;

/** Holds a module's production classes to the component diagram beside its pom. */
public final class Architecture {
    private Architecture() {}

    /**
     * Fails when a class depends on another of {@code dev.perfgate} that {@code design.puml} draws no arrow to, or lies in no
     * component of the diagram.
     *
     * @param anchor any production class of the module
     */
    public static void assertAdheresToDesign(Class<?> anchor) {
        assertAdheresTo(anchor, ModuleFolder.of(anchor).resolve("design.puml"));
    }

    static void assertAdheresTo(Class<?> anchor, Path diagram) {
        JavaClasses production = new ClassFileImporter().importPath(ModuleFolder.classesOf(anchor));
        ArchRuleDefinition.classes()
                .should(adhereToPlantUmlDiagram(diagram, consideringOnlyDependenciesInAnyPackage("dev.perfgate..")))
                .check(production);
    }
}
