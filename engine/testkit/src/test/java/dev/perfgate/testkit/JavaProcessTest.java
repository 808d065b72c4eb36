package dev.perfgate.testkit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import org.junit.jupiter.api.Test;

class JavaProcessTest {
    private static final Duration LIMIT = Duration.ofSeconds(30);

    /** Either prints its arguments and exits with 3, or waits until it is ended. */
    static final class Program {
        public static void main(String[] arguments) throws InterruptedException {
            System.out.println(List.of(arguments) + " " + System.getProperty("tag") + " " + System.getenv("TAG"));
            System.err.println("to stderr");
            if (arguments.length > 0) {
                System.exit(3);
            }
            Runtime.getRuntime().addShutdownHook(new Thread(() -> System.out.println("in order")));
            System.out.println("waiting");
            new CountDownLatch(1).await();
        }
    }

    @Test
    void exitCodeAndBothOutputsAreKept() throws Exception {
        JavaCommand command = JavaCommand.main(Program.class)
                .jvmOptions("-Dtag=t1")
                .environment("TAG", "t2")
                .arguments("a", "b");
        try (JavaProcess process = command.start()) {
            assertThat(process.awaitExit(LIMIT)).isEqualTo(3);
            assertThat(process.stdout()).containsExactly("[a, b] t1 t2");
            assertThat(process.stderr()).contains("to stderr");
        }
    }

    @Test
    void interruptLetsItEndInOrder() throws Exception {
        try (JavaProcess process = JavaCommand.main(Program.class).start()) {
            process.awaitLine("waiting"::equals, LIMIT);
            process.interrupt();
            assertThat(process.awaitExit(LIMIT)).isEqualTo(130);
            assertThat(process.stdout()).endsWith("in order");
        }
    }

    @Test
    void terminationLetsItEndInOrder() throws Exception {
        try (JavaProcess process = JavaCommand.main(Program.class).start()) {
            process.awaitLine("waiting"::equals, LIMIT);
            process.terminate();
            assertThat(process.awaitExit(LIMIT)).isEqualTo(143);
            assertThat(process.stdout()).endsWith("in order");
        }
    }

    @Test
    void forcedEndRunsNoHook() throws Exception {
        try (JavaProcess process = JavaCommand.main(Program.class).start()) {
            process.awaitLine("waiting"::equals, LIMIT);
            process.destroyForcibly();
            assertThat(process.awaitExit(LIMIT)).isEqualTo(137);
            assertThat(process.stdout()).doesNotContain("in order");
        }
    }

    @Test
    void lineThatNeverComesFailsWithTheOutput() throws Exception {
        try (JavaProcess process =
                JavaCommand.main(Program.class).arguments("x").start()) {
            assertThatThrownBy(() -> process.awaitLine("never"::equals, LIMIT))
                    .isInstanceOf(AssertionError.class)
                    .hasMessageContaining("[x]");
        }
    }
}
