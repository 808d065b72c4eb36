package dev.perfgate.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.RunState;
import dev.perfgate.store.FolderStore;
import dev.perfgate.testkit.Behaviour;
import dev.perfgate.testkit.JavaProcess;
import dev.perfgate.testkit.Script;
import dev.perfgate.testkit.StallingServer;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Results on a disk that is full; skipped where no small file system can be mounted. */
final class FullDiskIT {
    @TempDir
    Path folder;

    private final StallingServer server = StallingServer.start(Behaviour.answering(Script.ok("hello")));
    private boolean mounted;

    @BeforeEach
    void aSmallDisk() throws Exception {
        Path disk = Files.createDirectory(disk());
        mounted = command("mount", "-t", "tmpfs", "-o", "size=12m", "tmpfs", disk.toString());
        Assumptions.assumeTrue(mounted, "a tmpfs can be mounted (as root)");
    }

    @AfterEach
    void unmount() throws Exception {
        server.close();
        if (mounted) {
            command("umount", "-l", disk().toString());
        }
    }

    private Path disk() {
        return folder.resolve("disk");
    }

    private static boolean command(String... words) throws InterruptedException {
        try {
            Process process =
                    new ProcessBuilder(words).redirectErrorStream(true).start();
            process.getInputStream().readAllBytes();
            return process.waitFor() == 0;
        } catch (IOException e) {
            return false;
        }
    }

    private void fill() throws IOException {
        try (OutputStream out = Files.newOutputStream(disk().resolve("filler"))) {
            byte[] block = new byte[4096];
            while (true) {
                out.write(block);
            }
        } catch (IOException full) {
            assertThat(full).hasMessageContaining("No space left");
        }
    }

    @Test
    void fullDiskIsFoundBeforeTheLoad() throws Exception {
        fill();
        Perfgate.in(folder)
                .run("http", server.url("/a"), "-n", "1", "--output", "disk/out")
                .with(2)
                .saying("disk/out", "full", "free some space");
        assertThat(server.connections()).isZero();
    }

    @Test
    void diskThatFillsUpCostsNoFigure() throws Exception {
        try (JavaProcess process = Perfgate.in(folder)
                .start("http", server.url("/a"), "--rate", "100", "--duration", "4s", "--output", "disk/out")) {
            Path run = disk().resolve("out/run.json");
            while (!Files.exists(run)) {
                TimeUnit.MILLISECONDS.sleep(20);
            }
            fill();
            Ended ended = Ended.await(process, Perfgate.LIMIT).with(3);
            ended.out().anyMatch(line -> line.matches("  total +4\\d\\d .*"));
            ended.err().anyMatch(line -> line.contains("disk is full")).hasSizeLessThanOrEqualTo(2);
            assertThat(new FolderStore().read(run).info().state()).isEqualTo(RunState.PARTIAL);
        }
    }
}
