package dev.perfgate.maven.fork;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A builder for the arguments of perfgate.jar; a parameter that is not set leaves the command's default. */
public final class Arguments {
    private final List<String> words = new ArrayList<>();

    private Arguments() {}

    public static Arguments of(String command) {
        return none().all(List.of(command));
    }

    public static Arguments none() {
        return new Arguments();
    }

    public Arguments all(Collection<?> operands) {
        operands.forEach(operand -> words.add(operand.toString()));
        return this;
    }

    public Arguments option(String name, @Nullable Object value) {
        return value == null ? this : all(List.of(name, value));
    }

    /** Several values of one option, as all commands take them: with commas. */
    public Arguments list(String name, @Nullable List<String> values) {
        return values == null || values.isEmpty() ? this : option(name, String.join(",", values));
    }

    public Arguments flag(String name, boolean set) {
        return set ? all(List.of(name)) : this;
    }

    public List<String> words() {
        return List.copyOf(words);
    }
}
