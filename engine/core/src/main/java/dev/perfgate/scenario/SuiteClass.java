package dev.perfgate.scenario;

import dev.perfgate.api.PerfSuite;
import dev.perfgate.api.Suite;
import dev.perfgate.config.MappingNode;
import dev.perfgate.config.Mark;
import dev.perfgate.config.Nodes;
import dev.perfgate.config.Problems;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Modifier;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A class of the user's that is a suite. */
record SuiteClass(Class<? extends PerfSuite> type) {
    private static final String API = PerfSuite.class.getPackageName().replace('.', '/') + "/";

    /**
     * The suite of a name; its code does not run yet.
     *
     * @param whereElse the remedy, should there be no class of that name
     */
    static Optional<SuiteClass> find(
            String name, ClassLoader classes, UnaryOperator<String> whereElse, Problems problems) {
        Mark mark = Mark.of(name);
        try {
            Class<?> type = Class.forName(name, false, classes);
            if (PerfSuite.class.isAssignableFrom(type) && isPublicAndConcrete(type)) {
                return Optional.of(new SuiteClass(type.asSubclass(PerfSuite.class)));
            }
            problems.add(mark, "it is no suite", "make it a public class that implements " + PerfSuite.class.getName());
        } catch (ClassNotFoundException e) {
            problems.add(mark, "there is no such class on the class path", whereElse.apply(name));
        } catch (LinkageError e) {
            problems.add(mark, "it cannot be loaded: " + e, "complete the class path");
        }
        return Optional.empty();
    }

    /** Whether a class is a suite to be run. One that should be but cannot is reported, so that it is not missed in silence. */
    static boolean isSuite(String name, ClassLoader classes, ClassFolder files, Problems problems) {
        try {
            Class<?> type = Class.forName(name, false, classes);
            boolean suite = PerfSuite.class.isAssignableFrom(type);
            if (suite && isHidden(type)) {
                problems.add(
                        Mark.of(name), "it is a suite, but not public", "make it public, or abstract to leave it out");
            }
            return suite && isPublicAndConcrete(type);
        } catch (ClassNotFoundException | LinkageError e) {
            // Any folder of classes may have some whose optional libraries are missing; those do not concern us.
            if (files.mentions(name, API)) {
                problems.add(Mark.of(name), "it may be a suite, but cannot be loaded: " + e, "complete the class path");
            }
            return false;
        }
    }

    /** What the suite says, with the class as the source of its places. */
    Optional<MappingNode> document(ClassLoader classes, Problems problems) {
        Mark mark = Mark.of(type.getName());
        try {
            @Nullable Suite suite = suite(classes);
            if (suite != null) {
                return Optional.of(Nodes.fromMap(suite.document(), type.getName()));
            }
            problems.add(mark, "suite() returned null", "return Suite.of(...)");
        } catch (NoSuchMethodException e) {
            problems.add(
                    mark, "it has no public constructor without parameters", "add one, and make it a static class");
        } catch (Exception | LinkageError | AssertionError | StackOverflowError e) {
            problems.add(mark, "it threw " + described(e), "");
        }
        return Optional.empty();
    }

    /** Runs the user's code, with the class loader that their libraries expect to find on the thread. */
    private @Nullable Suite suite(ClassLoader classes) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(classes);
        try {
            return type.getConstructor().newInstance().suite();
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    /** What was thrown, and where in the suite's source. */
    private String described(Throwable thrown) {
        boolean wrapped = thrown instanceof ExceptionInInitializerError || thrown instanceof InvocationTargetException;
        if (wrapped && thrown.getCause() != null) {
            return described(thrown.getCause());
        }
        return Stream.of(thrown.getStackTrace())
                .filter(frame -> frame.getClassName().equals(type.getName()))
                .findFirst()
                .map(frame -> thrown + " (" + frame.getFileName() + ":" + frame.getLineNumber() + ")")
                .orElse(thrown.toString());
    }

    private static boolean isPublicAndConcrete(Class<?> type) {
        return Modifier.isPublic(type.getModifiers()) && !Modifier.isAbstract(type.getModifiers());
    }

    /** Nested classes may well be hidden on purpose, in a test for example. */
    private static boolean isHidden(Class<?> type) {
        return !Modifier.isPublic(type.getModifiers())
                && !Modifier.isAbstract(type.getModifiers())
                && type.getEnclosingClass() == null;
    }
}
