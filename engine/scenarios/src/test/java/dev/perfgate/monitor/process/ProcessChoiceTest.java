package dev.perfgate.monitor.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.monitor.process.ProcessChoice.Search;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessChoiceTest {
    private static final long SELF = ProcessHandle.current().pid();

    @TempDir
    private Path folder;

    private final ManualProcesses processes = new ManualProcesses()
            .with(1, 0, "/sbin/init")
            .with(10, 1, "nginx: master process")
            .with(11, 10, "nginx: worker process")
            .with(12, 10, "nginx: worker process")
            .with(20, 1, "java -jar shop.jar")
            .with(21, 1, "java -jar basket.jar")
            .with(30, 1, "sh -c perfgate run --monitor secret.jar")
            .with(SELF, 30, "java -jar perfgate.jar run --monitor secret.jar");

    @Test
    void pidIsAProcessThatRuns() {
        assertThat(pid(find(new ProcessChoice.Pid(20)))).isEqualTo(20);
        assertThat(find(new ProcessChoice.Pid(4711)))
                .isEqualTo(new Search.NotFound(
                        "no process 4711 is running", "start it before the load, or name it by 'pidFile' or 'match'"));
    }

    @Test
    void pidFileNamesAProcess() throws IOException {
        assertThat(pid(find(pidFile("20\n")))).isEqualTo(20);
        assertThat(pid(find(pidFile(" 21 \n/var/lib/db\n1668000000\n")))).isEqualTo(21);
    }

    @Test
    void pidFileThatNamesNoneIsAProblem() throws IOException {
        Path file = folder.resolve("db.pid");
        assertThat(text(find(new ProcessChoice.PidFile(file)))).isEqualTo(file + " does not exist");
        assertThat(text(find(pidFile("soon\n")))).isEqualTo("the first line of " + file + " is not a process number");
        assertThat(text(find(pidFile("")))).isEqualTo("the first line of " + file + " is not a process number");
        assertThat(text(find(pidFile("99")))).isEqualTo("process 99, named by " + file + ", is not running");
    }

    @Test
    void expressionIsFoundAnywhereInACommandLine() {
        assertThat(pid(find(match("shop\\.jar")))).isEqualTo(20);
        assertThat(pid(find(match("^java .*basket")))).isEqualTo(21);
    }

    @Test
    void expressionThatMatchesNoneIsAProblem() {
        assertThat(text(find(match("postgres: .*"))))
                .isEqualTo("no process has a command line that matches 'postgres: .*'");
    }

    @Test
    void expressionThatMatchesSeveralIsAProblemThatNamesThem() {
        assertThat(text(find(match("java -jar"))))
                .isEqualTo("2 processes match 'java -jar': 20 (java -jar shop.jar), 21 (java -jar basket.jar)");
        assertThat(text(find(match("worker"))))
                .isEqualTo("2 processes match 'worker': 11 (nginx: worker process), 12 (nginx: worker process)");
    }

    @Test
    void processCountsForItsDescendants() {
        assertThat(pid(find(match("nginx")))).isEqualTo(10);
    }

    @Test
    void neitherWeNorThoseThatStartedUsCount() {
        assertThat(text(find(match("secret.jar"))))
                .isEqualTo("no process has a command line that matches 'secret.jar'");
    }

    private Search find(ProcessChoice choice) {
        return choice.find(processes.table(), processes);
    }

    private ProcessChoice pidFile(String text) throws IOException {
        return new ProcessChoice.PidFile(Files.writeString(folder.resolve("db.pid"), text));
    }

    private static ProcessChoice match(String expression) {
        return new ProcessChoice.Match(Pattern.compile(expression));
    }

    private static long pid(Search finding) {
        assertThat(finding).isInstanceOf(Search.Found.class);
        return ((Search.Found) finding).process().pid();
    }

    private static String text(Search finding) {
        assertThat(finding).isInstanceOf(Search.NotFound.class);
        return ((Search.NotFound) finding).text();
    }
}
