package dev.perfgate.suite;

import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The number of the build in which a run happens, as a CI server tells it. */
final class BuildNumber {
    /** GitHub Actions, GitLab, Jenkins. */
    private static final List<String> VARIABLES = List.of("GITHUB_RUN_NUMBER", "CI_PIPELINE_IID", "BUILD_NUMBER");

    private static final Pattern NUMBER = Pattern.compile("[1-9]\\d{0,17}");

    private BuildNumber() {}

    /** Where it says that there were builds before. */
    static Optional<String> laterThanFirst(Function<String, @Nullable String> environment) {
        return VARIABLES.stream()
                .flatMap(variable -> Stream.ofNullable(environment.apply(variable)))
                .filter(number -> NUMBER.matcher(number).matches())
                .findFirst()
                .filter(number -> !number.equals("1"));
    }
}
