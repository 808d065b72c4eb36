package dev.perfgate.monitor.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.monitor.process.FigureReading.Unavailable;
import dev.perfgate.monitor.process.FigureReading.Value;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A database with one connection: a process and its child, which share 100 MiB. */
class ProcFilesTest {
    private static final long MIB = 1024 * 1024;

    @TempDir
    private Path root;

    private ProcFiles files;

    @BeforeEach
    void record() throws IOException {
        files = new ProcFiles(root);
        new RecordedProc(root)
                .uptime("2661.27")
                .process(800, 1, "/usr/lib/postgresql/15/bin/postgres", "-D", "/var/lib/db")
                .memory(800, 4096, 10240, 102400)
                .traffic(800, 1000, 50)
                .openFiles(800, 7)
                .process(801, 800, "postgres: shop 127.0.0.1(4000) idle")
                .memory(801, 2048, 8192, 90112)
                .traffic(801, 30, 4000)
                .openFiles(801, 5);
        Files.createDirectory(root.resolve("sys"));
    }

    @Test
    void tableHasAllProcesses() {
        assertThat(files.table().entries())
                .isEqualTo(Map.of(
                        800L, new ProcessEntry(800, 1, 122201, Duration.ofMillis(1200), true),
                        801L, new ProcessEntry(801, 800, 122201, Duration.ofMillis(1200), true)));
    }

    @Test
    void instantsAreTicksSinceTheSystemsStart() {
        assertThat(files.now()).isEqualTo(266127);
    }

    @Test
    void commandLineIsWordsWithBlanks() {
        assertThat(files.commandLine(800)).isEqualTo("/usr/lib/postgresql/15/bin/postgres -D /var/lib/db");
        assertThat(files.commandLine(802)).isEmpty();
    }

    @Test
    void figuresAreThoseOfAllProcessesTogether() {
        assertThat(figures())
                .containsEntry(ProcessFigure.PROCESSES, new Value(2))
                .containsEntry(ProcessFigure.THREADS, new Value(6))
                .containsEntry(ProcessFigure.OPEN_FILES, new Value(12))
                .containsEntry(ProcessFigure.READ_BYTES, new Value(1030))
                .containsEntry(ProcessFigure.WRITTEN_BYTES, new Value(4050));
    }

    @Test
    void memoryThatProcessesShareCountsOnce() {
        assertThat(figures()).containsEntry(ProcessFigure.RESIDENT_BYTES, new Value((4 + 2 + 10 + 100) * MIB));
    }

    @Test
    void wholeIsTakenWhereItsPartsAreNotTold() throws IOException {
        new RecordedProc(root)
                .file(800, "status", "VmRSS:\t1024 kB\nThreads:\t1\n")
                .file(801, "status", "VmRSS:\t2048 kB\nThreads:\t1\n");
        assertThat(figures()).containsEntry(ProcessFigure.RESIDENT_BYTES, new Value(3 * MIB));
    }

    @Test
    void whatOneProcessDoesNotTellIsKnownOfNone() throws IOException {
        Files.delete(root.resolve("801/io"));
        assertThat(figures().get(ProcessFigure.READ_BYTES))
                .isEqualTo(new Unavailable("cannot be read: " + root.resolve("801/io")));
        assertThat(figures()).containsEntry(ProcessFigure.THREADS, new Value(6));
    }

    @Test
    void processThatEndsMeanwhileCountsNoMore() throws IOException {
        ProcessTable table = files.table();
        for (String file :
                new String[] {"stat", "cmdline", "status", "io", "fd/0", "fd/1", "fd/2", "fd/3", "fd/4", "fd", ""}) {
            Files.delete(root.resolve("801").resolve(file));
        }
        assertThat(files.figures(table.entries().values()))
                .containsEntry(ProcessFigure.THREADS, new Value(3))
                .containsEntry(ProcessFigure.READ_BYTES, new Value(1000));
    }

    private Map<ProcessFigure, FigureReading> figures() {
        return files.figures(files.table().entries().values());
    }
}
