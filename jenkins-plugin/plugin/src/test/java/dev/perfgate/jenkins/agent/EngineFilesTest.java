package dev.perfgate.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class EngineFilesTest {
    @TempDir
    Path folder;

    @Test
    void copyGetsItsNameOnlyWhenAllOfItHasCome() throws IOException {
        String hash = hashOf("engine");
        assertThat(new EngineFiles.Check(hash).invoke(folder.toFile(), null)).isFalse();

        Files.writeString(folder.resolve("a.part"), "engi");
        assertThatThrownBy(() -> new EngineFiles.Place("a.part", hash).invoke(folder.toFile(), null))
                .hasMessageContaining("damaged");
        assertThat(folder).isEmptyDirectory();

        Files.writeString(folder.resolve("b.part"), "engine");
        new EngineFiles.Place("b.part", hash).invoke(folder.toFile(), null);
        assertThat(new EngineFiles.Check(hash).invoke(folder.toFile(), null)).isTrue();
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(EngineFiles.name(hash), EngineFiles.name(hash) + ".used");
    }

    @Test
    void alteredJarIsNotUsed() throws IOException {
        String hash = hashOf("engine");
        Files.writeString(folder.resolve(EngineFiles.name(hash)), "other");
        assertThat(new EngineFiles.Check(hash).invoke(folder.toFile(), null)).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void twoBuildsMayPlaceTheSameJar() throws IOException {
        String hash = hashOf("engine");
        for (String copy : new String[] {"a.part", "b.part"}) {
            Files.writeString(folder.resolve(copy), "engine");
            new EngineFiles.Place(copy, hash).invoke(folder.toFile(), null);
        }
        assertThat(folder.toFile().list()).hasSize(1);
    }

    @Test
    void enginesThatNobodyUsedForAMonthGo() throws IOException {
        FileTime old = FileTime.from(Instant.now().minus(Duration.ofDays(31)));
        String used = hashOf("used");
        for (String name : List.of(EngineFiles.name(used), EngineFiles.name("old"), "lost.part")) {
            Files.setLastModifiedTime(Files.writeString(folder.resolve(name), "used"), old);
        }
        new EngineFiles.Check(used).invoke(folder.toFile(), null);
        Files.writeString(folder.resolve("new.part"), "new");
        new EngineFiles.Place("new.part", hashOf("new")).invoke(folder.toFile(), null);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(
                        EngineFiles.name(used), EngineFiles.name(used) + ".used", EngineFiles.name(hashOf("new")));

        Files.setLastModifiedTime(folder.resolve(EngineFiles.name(used) + ".used"), old);
        Files.writeString(folder.resolve("newer.part"), "newer");
        new EngineFiles.Place("newer.part", hashOf("newer")).invoke(folder.toFile(), null);
        assertThat(folder.toFile().list())
                .containsExactlyInAnyOrder(EngineFiles.name(hashOf("new")), EngineFiles.name(hashOf("newer")));
    }

    /** Its class-data archive is good for the jar as it is. */
    @Test
    void useDoesNotChangeAJar() throws IOException {
        FileTime time = FileTime.from(Instant.parse("2026-01-02T03:04:05Z"));
        String hash = hashOf("engine");
        Path jar = Files.writeString(folder.resolve(EngineFiles.name(hash)), "engine");
        Files.setLastModifiedTime(jar, time);
        assertThat(new EngineFiles.Check(hash).invoke(folder.toFile(), null)).isTrue();
        assertThat(Files.getLastModifiedTime(jar)).isEqualTo(time);
    }

    private String hashOf(String text) throws IOException {
        Path file = Files.writeString(folder.resolve("source"), text);
        String hash = EngineFiles.hash(Files.newInputStream(file));
        Files.delete(file);
        return hash;
    }
}
