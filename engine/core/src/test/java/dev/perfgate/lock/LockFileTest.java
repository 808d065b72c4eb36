package dev.perfgate.lock;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class LockFileTest {
    @TempDir
    Path folder;

    @Test
    void oneHolderAtATime() throws IOException {
        Path file = folder.resolve("lock");
        Holder me = Holder.here(folder);
        try (LockFile first = LockFile.take(file, me).orElseThrow()) {
            assertThat(first).isNotNull();
            assertThat(LockFile.take(file, me)).isEmpty();
            assertThat(LockFile.holder(file)).contains(me);
        }
        assertThat(file).doesNotExist();
        LockFile.take(file, me).orElseThrow().close();
    }

    @Test
    void fileOfAProcessThatWasKilledIsFree() throws IOException {
        Path file = Files.writeString(folder.resolve("lock"), "1 2026-01-01T00:00:00Z /shop");
        assertThat(LockFile.holder(file)).contains(new Holder(1, Instant.parse("2026-01-01T00:00:00Z"), "/shop"));
        LockFile.take(file, Holder.here(folder)).orElseThrow().close();
    }

    @Test
    void linkIsNotFollowed() throws IOException {
        Path other = Files.writeString(folder.resolve("other"), "precious");
        Path link = Files.createSymbolicLink(folder.resolve("lock"), other);
        assertThatThrownBy(() -> LockFile.take(link, Holder.here(folder))).isInstanceOf(IOException.class);
        assertThat(other).hasContent("precious");
    }

    @Test
    void whoWaitsIsToldAtOnceForWhomAndNoLongerThanTheLimit() throws Exception {
        Path file = folder.resolve("lock");
        Holder other = new Holder(4711, Instant.now(), "/shop/target/perf/load");
        List<String> told = new ArrayList<>();
        LockWait wait = new LockWait(Duration.ofMillis(300), told::add, () -> false);
        try (LockFile held = LockFile.take(file, other).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> wait.take(file, Holder.here(folder), "to load this machine"))
                    .isInstanceOf(LockException.class)
                    .hasMessageStartingWith(
                            "nothing was loaded: not free to load this machine after a wait of 300ms (--lock-wait): process 4711 (/shop/target/perf/load, since ")
                    .hasMessageEndingWith(" has not ended");
        }
        assertThat(told).singleElement().asString().startsWith("waiting to load this machine, for process 4711 (/shop");
        wait.take(file, Holder.here(folder), "to load this machine").close();
    }

    @Test
    void waitEndsWhenTheRunIsToldToStop() throws Exception {
        Path file = folder.resolve("lock");
        LockWait wait = new LockWait(Duration.ofDays(1), line -> {}, () -> true);
        try (LockFile held = LockFile.take(file, Holder.here(folder)).orElseThrow()) {
            assertThat(held).isNotNull();
            assertThatThrownBy(() -> wait.take(file, Holder.here(folder), "to load"))
                    .isInstanceOf(LockException.class);
        }
    }
}
