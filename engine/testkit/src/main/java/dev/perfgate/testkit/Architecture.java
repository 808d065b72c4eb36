package dev.perfgate.testkit;

import static com.tngtech.archunit.base.DescribedPredicate.describe;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.Configuration.consideringOnlyDependenciesInAnyPackage;
import static com.tngtech.archunit.library.plantuml.rules.PlantUmlArchCondition.adhereToPlantUmlDiagram;

import com.tngtech.archunit.core.domain.JavaCall;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.syntax.ArchRuleDefinition;
import com.tngtech.archunit.library.GeneralCodingRules;
import java.nio.file.Path;
import java.util.List;

/** Holds a module's production classes to the component diagram beside its pom, and to the rules that all modules share. */
public final class Architecture {
    private static final String JSON = "dev.perfgate.json";
    private static final List<String> JACKSONS = List.of(
            "com.fasterxml.jackson.core.JsonFactory",
            "com.fasterxml.jackson.core.TSFBuilder",
            "com.fasterxml.jackson.databind.ObjectMapper");

    private final JavaClasses classes;
    private final Path diagram;

    Architecture(JavaClasses classes, Path diagram) {
        this.classes = classes;
        this.diagram = diagram;
    }

    /** The architecture of the module that a production class belongs to. */
    public static Architecture ofModuleOf(Class<?> anchor) {
        JavaClasses production = new ClassFileImporter().importPath(ModuleFolder.classesOf(anchor));
        return new Architecture(production, ModuleFolder.of(anchor).resolve("design.puml"));
    }

    /** The same without a class that has its reasons to be an exception to the next rule. */
    public Architecture without(String className) {
        return new Architecture(
                classes.that(
                        describe("are not " + className, type -> !type.getName().equals(className))),
                diagram);
    }

    /**
     * Fails when a class depends on another of {@code dev.perfgate} that {@code design.puml} draws no arrow to, or lies in no
     * component of the diagram.
     */
    public void assertAdheresToDesign() {
        check(ArchRuleDefinition.classes()
                .should(adhereToPlantUmlDiagram(diagram, consideringOnlyDependenciesInAnyPackage("dev.perfgate.."))));
    }

    /** Fails when the module breaks one of the {@link SharedRules}. */
    public void assertFollowsSharedRules() {
        SharedRules.ALL.forEach(this::check);
    }

    /** Fails when a class would end, or write into, a program that carries the module inside: a server, a build. */
    public void assertSafeInsideAnotherProgram() {
        check(ArchRuleDefinition.noClasses()
                .should()
                .callMethod(System.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "exit", int.class)
                .orShould()
                .callMethod(Runtime.class, "halt", int.class)
                .because("its host is to go on"));
        check(GeneralCodingRules.NO_CLASSES_SHOULD_ACCESS_STANDARD_STREAMS);
    }

    /** Fails when a class uses one of these packages: {@code java.net} also stands for those below it. */
    public void assertUsesNoneOf(String... packages) {
        List<String> roots = List.of(packages);
        check(ArchRuleDefinition.noClasses()
                .should()
                .dependOnClassesThat(describe("lie in or below " + roots, type -> liesBelow(type, roots))));
    }

    /** Fails when a class outside of a package, and of those below it, uses one inside: a guest is registered, and not known. */
    public void assertIsGuest(String guest) {
        List<String> inside = List.of(guest);
        check(ArchRuleDefinition.noClasses()
                .that(describe("lie outside of " + guest, type -> !liesBelow(type, inside)))
                .should()
                .dependOnClassesThat(describe("lie in or below " + guest, type -> liesBelow(type, inside)))
                .because("what is special to one kind of run is declared by it, or registered"));
    }

    /** Fails when a class outside of {@code dev.perfgate.json} makes what reads or writes JSON: there is one way to each. */
    public void assertMakesNoJsonOfItsOwn() {
        check(ArchRuleDefinition.noClasses()
                .that(describe(
                        "lie outside of " + JSON, type -> !type.getPackageName().equals(JSON)))
                .should()
                .callCodeUnitWhere(
                        describe("makes a parser, generator or mapper of Jackson's", Architecture::makesJson))
                .because("JsonOut writes and JsonTree reads, with our numbers, limits and messages"));
    }

    /** Whoever has a factory or a mapper has all the rest. */
    private static boolean makesJson(JavaCall<?> call) {
        JavaClass owner = call.getTarget().getOwner();
        String name = call.getTarget().getName();
        boolean makes = name.equals("<init>") || name.equals("builder");
        return makes && JACKSONS.stream().anyMatch(owner::isAssignableTo);
    }

    private static boolean liesBelow(JavaClass type, List<String> roots) {
        return roots.stream()
                .anyMatch(root -> type.getPackageName().equals(root)
                        || type.getPackageName().startsWith(root + "."));
    }

    private void check(ArchRule rule) {
        rule.check(classes);
    }
}
