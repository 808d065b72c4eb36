package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.testkit.JavaProcess;
import java.time.Duration;
import java.util.List;
import java.util.regex.Pattern;
import org.assertj.core.api.ListAssert;

/** What a process left behind. None may leave a stack trace. */
public record Ended(int code, List<String> stdout, List<String> stderr) {
    private static final Pattern STACK_TRACE =
            Pattern.compile("\\s+at [\\w.$/]+\\(.*\\)|Exception in thread .*|Caused by: .*|.*please report this.*");

    /** How far a step is that takes more than two seconds: any may, on a busy machine, and that is no message. */
    private static final Pattern LONG_STEP = Pattern.compile("[A-Z][a-z]+ing .*  [\\dhms ]+s");

    public static Ended await(JavaProcess process, Duration limit) throws InterruptedException {
        int code = process.awaitExit(limit);
        List<String> messages = process.stderr().stream()
                .filter(line -> !LONG_STEP.matcher(line).matches())
                .toList();
        Ended ended = new Ended(code, process.stdout(), messages);
        assertThat(ended.stderr).noneMatch(line -> STACK_TRACE.matcher(line).matches());
        assertThat(ended.stdout).noneMatch(line -> STACK_TRACE.matcher(line).matches());
        return ended;
    }

    public Ended with(int expected) {
        assertThat(code).as("exit code of what wrote%n%s", this).isEqualTo(expected);
        return this;
    }

    /** One message, and nothing else. */
    public Ended saying(String... parts) {
        assertThat(stderr).as("messages").hasSize(1);
        assertThat(stderr.get(0)).contains(parts);
        return this;
    }

    public ListAssert<String> out() {
        return assertThat(stdout);
    }

    public ListAssert<String> err() {
        return assertThat(stderr);
    }

    public String outText() {
        return String.join("\n", stdout);
    }

    @Override
    public String toString() {
        return outText() + "\n--- stderr ---\n" + String.join("\n", stderr);
    }
}
