package dev.perfgate.jenkins;

import java.lang.annotation.Annotation;
import java.lang.reflect.Constructor;
import java.lang.reflect.Executable;
import java.lang.reflect.Field;
import java.lang.reflect.Member;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What of a signature would make a class file differ from one that was compiled against the real class. */
final class Signatures {
    private static final int KIND = Modifier.INTERFACE | Modifier.STATIC | Modifier.PUBLIC;

    private final List<String> differences = new ArrayList<>();
    private final Class<?> declared;
    private final Class<?> real;

    private Signatures(Class<?> declared, Class<?> real) {
        this.declared = declared;
        this.real = real;
    }

    static List<String> differences(Class<?> declared, Class<?> real) {
        Signatures signatures = new Signatures(declared, real);
        signatures.compareTypes();
        visible(declared.getDeclaredConstructors()).forEach(signatures::compareConstructor);
        visible(declared.getDeclaredMethods()).forEach(signatures::compareMethod);
        visible(declared.getDeclaredFields()).forEach(signatures::compareField);
        return signatures.differences;
    }

    /** Of those that others can use; an enum's own are the compiler's. */
    static <M extends Member> Stream<M> visible(M[] members) {
        return Stream.of(members)
                .filter(member -> !member.isSynthetic() && !isOfEnum(member))
                .filter(member ->
                        Modifier.isPublic(member.getModifiers()) || Modifier.isProtected(member.getModifiers()));
    }

    private static boolean isOfEnum(Member member) {
        boolean made = member.getName().equals("values") || member.getName().equals("valueOf");
        return made && member.getDeclaringClass().isEnum();
    }

    private void compareTypes() {
        if ((declared.getModifiers() & KIND) != (real.getModifiers() & KIND) || declared.isEnum() != real.isEnum()) {
            tell("is of another kind: " + Modifier.toString(real.getModifiers()));
        }
        if (!declared.isInterface()
                && Modifier.isFinal(declared.getModifiers()) != Modifier.isFinal(real.getModifiers())
                && !declared.isEnum()) {
            tell("is final in one only");
        }
        Set<String> supertypes = names(supertypes(real));
        supertypes(declared).stream()
                .map(Class::getName)
                .filter(name -> !supertypes.contains(name))
                .forEach(name -> tell("is no " + name));
        compareAnnotations();
    }

    private void compareAnnotations() {
        for (Annotation annotation : declared.getAnnotations()) {
            boolean has = Stream.of(real.getAnnotations())
                    .anyMatch(other -> other.toString().equals(annotation.toString()));
            if (!has) {
                tell("has no " + annotation);
            }
        }
    }

    private void compareConstructor(Constructor<?> constructor) {
        Stream.of(real.getDeclaredConstructors())
                .filter(other -> parameters(other).equals(parameters(constructor)))
                .findFirst()
                .ifPresentOrElse(other -> compareExecutables(constructor, other), () -> tell("has no " + constructor));
    }

    private void compareMethod(Method method) {
        Method other = find(method);
        if (other == null) {
            tell("has no " + method);
            return;
        }
        compareExecutables(method, other);
        if (!method.getReturnType().getName().equals(other.getReturnType().getName())) {
            tell(method.getName() + " returns " + other.getReturnType());
        }
        if (Modifier.isAbstract(other.getModifiers()) && !Modifier.isAbstract(method.getModifiers())) {
            tell(method.getName() + " is abstract");
        }
        if ((method.getDefaultValue() == null) != (other.getDefaultValue() == null)) {
            tell(method.getName() + " has a default in one only");
        }
    }

    private void compareExecutables(Executable one, Executable other) {
        int looks = Modifier.STATIC | Modifier.PUBLIC | Modifier.PROTECTED | Modifier.FINAL;
        if ((one.getModifiers() & looks) != (other.getModifiers() & looks) || one.isVarArgs() != other.isVarArgs()) {
            tell(one.getName() + " is " + Modifier.toString(other.getModifiers()));
        }
        Set<String> thrown = names(Set.of(other.getExceptionTypes()));
        // Unchecked ones: no class file of a caller depends on them.
        thrown.removeIf(name -> name.equals("java.lang.IllegalStateException")
                || name.equals("org.springframework.security.access.AccessDeniedException"));
        if (!names(Set.of(one.getExceptionTypes())).equals(thrown)) {
            tell(one.getName() + " throws " + thrown);
        }
    }

    private void compareField(Field field) {
        try {
            Field other = real.getField(field.getName());
            int looks = Modifier.STATIC | Modifier.FINAL;
            if ((field.getModifiers() & looks) != (other.getModifiers() & looks)
                    || !field.getType().getName().equals(other.getType().getName())) {
                tell(field.getName() + " is " + other);
            }
        } catch (NoSuchFieldException e) {
            tell("has no field " + field.getName());
        }
    }

    private @Nullable Method find(Method wanted) {
        List<Class<?>> types = new ArrayList<>(List.of(real));
        types.addAll(supertypes(real));
        for (Class<?> type : types) {
            for (Method method : type.getDeclaredMethods()) {
                boolean same = !method.isBridge()
                        && method.getName().equals(wanted.getName())
                        && parameters(method).equals(parameters(wanted));
                if (same) {
                    return method;
                }
            }
        }
        return null;
    }

    /** All but Object. */
    static Set<Class<?>> supertypes(Class<?> type) {
        Set<Class<?>> all = new LinkedHashSet<>();
        List<Class<?>> direct = new ArrayList<>(Arrays.asList(type.getInterfaces()));
        Class<?> superclass = type.getSuperclass();
        if (superclass != null && superclass != Object.class) {
            direct.add(0, superclass);
        }
        for (Class<?> each : direct) {
            all.add(each);
            all.addAll(supertypes(each));
        }
        return all;
    }

    private static List<String> parameters(Executable executable) {
        return Stream.of(executable.getParameterTypes()).map(Class::getName).toList();
    }

    private static Set<String> names(Set<Class<?>> types) {
        Set<String> names = new TreeSet<>();
        types.forEach(type -> names.add(type.getName()));
        return names;
    }

    private void tell(String difference) {
        differences.add(declared.getName() + " " + difference);
    }
}
