package dev.perfgate.jenkins;

import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaAnnotation;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaFieldAccess;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import java.io.IOException;
import java.lang.reflect.Executable;
import java.lang.reflect.Member;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

/** The signatures of Jenkins' classes: they are like the real ones, and there are no more than the plugin uses. */
class SignaturesTest {
    private static final String SIGNATURES = System.getProperty("jenkins.signatures", "../api/target/classes");

    /** Given by {@code -Djenkins.classes=…}, or what this test runs with in the profile jenkins. */
    private static final String REAL = real(System.getProperty("jenkins.classes", ""));

    private static String real(String named) {
        return named.equals("of-this-test") ? System.getProperty("java.class.path") : named;
    }

    @Test
    void areLikeTheRealClasses() throws IOException, ClassNotFoundException {
        Assumptions.assumeFalse(REAL.isEmpty(), "no real classes: name them with -Djenkins.classes=PATH");
        ClassPath signatures = ClassPath.of(SIGNATURES + java.io.File.pathSeparator + libraries());
        List<String> differences = new ArrayList<>();
        try (URLClassLoader declared = signatures.loader();
                URLClassLoader real = ClassPath.of(REAL).loader()) {
            for (String name : ClassPath.of(SIGNATURES).classNames()) {
                differences.addAll(
                        Signatures.differences(Class.forName(name, false, declared), Class.forName(name, false, real)));
            }
        }
        assertThat(differences).isEmpty();
    }

    @Test
    void noneIsThereThatThePluginDoesNotUse() throws IOException, ClassNotFoundException {
        Usage usage = Usage.ofPlugin();
        List<String> unused = new ArrayList<>();
        try (URLClassLoader loader = ClassPath.of(SIGNATURES + java.io.File.pathSeparator + libraries())
                .loader()) {
            for (String name : ClassPath.of(SIGNATURES).classNames()) {
                unused.addAll(unusedOf(Class.forName(name, false, loader), usage));
            }
        }
        assertThat(unused).isEmpty();
    }

    private static List<String> unusedOf(Class<?> type, Usage usage) {
        if (!usage.types.contains(type.getName())) {
            return List.of(type.getName());
        }
        Stream<Member> members = Stream.of(
                        Signatures.visible(type.getDeclaredMethods()),
                        Signatures.visible(type.getDeclaredFields()),
                        Signatures.visible(type.getDeclaredConstructors()))
                .flatMap(each -> each);
        return members.filter(member -> !usage.members.contains(key(member)) && !implementsAnother(member))
                .map(member -> type.getName() + "." + key(member))
                .toList();
    }

    /** A class that is made must have the methods of its interfaces. */
    private static boolean implementsAnother(Member member) {
        return Signatures.supertypes(member.getDeclaringClass()).stream()
                .flatMap(type -> Stream.of(type.getDeclaredMethods()))
                .anyMatch(method -> key(method).equals(key(member)));
    }

    private static String key(Member member) {
        if (!(member instanceof Executable executable)) {
            return member.getName();
        }
        String name = executable instanceof java.lang.reflect.Constructor ? "<init>" : executable.getName();
        return name
                + Stream.of(executable.getParameterTypes()).map(Class::getName).toList();
    }

    /** Of what the signatures themselves speak. */
    private static String libraries() {
        return Stream.of(net.java.sezpoz.Indexable.class, jakarta.servlet.ServletException.class)
                .map(type ->
                        type.getProtectionDomain().getCodeSource().getLocation().getPath())
                .collect(java.util.stream.Collectors.joining(java.io.File.pathSeparator));
    }

    /** Of what the plugin's class files speak, whoever declares it. */
    private record Usage(Set<String> types, Set<String> members) {
        static Usage ofPlugin() {
            Usage usage = new Usage(new HashSet<>(), new HashSet<>());
            JavaClasses plugin = new ClassFileImporter().importPath("target/classes");
            plugin.forEach(usage::add);
            return usage;
        }

        private void add(JavaClass type) {
            type.getDirectDependenciesFromSelf().forEach(dependency -> addType(dependency.getTargetClass()));
            type.getCodeUnits().forEach(this::addDeclared);
            type.getAccessesFromSelf().forEach(this::addAccess);
            type.getCodeUnitCallsFromSelf().forEach(call -> {
                members.add(call.getTarget().getName() + names(call.getTarget().getRawParameterTypes()));
                addType(call.getTarget().getRawReturnType());
            });
            type.getCodeUnitReferencesFromSelf()
                    .forEach(call -> members.add(
                            call.getTarget().getName() + names(call.getTarget().getRawParameterTypes())));
            type.getAnnotations().forEach(this::addAnnotation);
        }

        private void addType(JavaClass type) {
            types.add(type.getName());
            type.getEnclosingClass().ifPresent(outer -> types.add(outer.getName()));
            type.getAllRawSuperclasses().forEach(each -> types.add(each.getName()));
            type.getAllRawInterfaces().forEach(each -> types.add(each.getName()));
        }

        /** What it overrides is used, too. */
        private void addDeclared(JavaCodeUnit unit) {
            members.add(unit.getName() + names(unit.getRawParameterTypes()));
            unit.getAnnotations().forEach(this::addAnnotation);
        }

        private void addAccess(JavaAccess<?> access) {
            members.add(access.getTarget().getName());
            if (access instanceof JavaFieldAccess field) {
                addType(field.getTarget().getRawType());
            }
        }

        private void addAnnotation(JavaAnnotation<?> annotation) {
            types.add(annotation.getRawType().getName());
            annotation.getProperties().keySet().forEach(name -> members.add(name + "[]"));
        }

        private static List<String> names(List<JavaClass> types) {
            return types.stream().map(JavaClass::getName).toList();
        }
    }
}
