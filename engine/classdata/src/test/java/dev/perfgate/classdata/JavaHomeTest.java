package dev.perfgate.classdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

@EnabledOnOs({OS.LINUX, OS.MAC})
class JavaHomeTest {
    @TempDir
    Path root;

    private Path home;

    @BeforeEach
    void aJava() throws IOException {
        home = Files.createDirectories(root.toRealPath().resolve("jdk-17"));
        Files.writeString(home.resolve("release"), """
                IMPLEMENTOR="Debian"
                JAVA_RUNTIME_VERSION="17.0.15+6-Debian-1deb12u1"
                JAVA_VERSION="17.0.15"
                """);
        program(home.resolve("bin/java"));
    }

    @Test
    void versionIsThatOfItsReleaseFile() {
        assertThat(JavaHome.ofCommand(home.resolve("bin/java").toString(), Map.of()))
                .contains(new JavaHome(home.toString(), "17.0.15+6-Debian-1deb12u1"));
    }

    @Test
    void linksLeadToOneFolder() throws IOException {
        Path link = Files.createSymbolicLink(root.resolve("default-java"), home);
        Path bin = Files.createDirectories(root.resolve("bin"));
        Files.createSymbolicLink(bin.resolve("java"), link.resolve("bin/java"));
        for (Path java : new Path[] {link.resolve("bin/java"), bin.resolve("java")}) {
            assertThat(JavaHome.ofCommand(java.toString(), Map.of()))
                    .map(JavaHome::folder)
                    .contains(home.toString());
        }
        assertThat(JavaHome.ofCommand("java", Map.of("PATH", "relative:/no/such/folder:" + bin)))
                .map(JavaHome::folder)
                .contains(home.toString());
    }

    @Test
    void scriptThatChoosesAJavaTellsNothing() throws IOException {
        Path chooser = program(root.resolve("shims/java"));
        assertThat(JavaHome.ofCommand(chooser.toString(), Map.of())).isEmpty();
        assertThat(JavaHome.ofCommand("java", Map.of("PATH", "/no/such/folder")))
                .isEmpty();
        assertThat(JavaHome.ofCommand("java", Map.of())).isEmpty();
    }

    /** The version is a part of a file's name. */
    @Test
    void versionThatIsNoneTellsNothing() throws IOException {
        Files.writeString(home.resolve("release"), "JAVA_RUNTIME_VERSION=\"../17\"\n");
        assertThat(JavaHome.ofCommand(home.resolve("bin/java").toString(), Map.of()))
                .isEmpty();
    }

    private static Path program(Path file) throws IOException {
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, "#!/bin/sh\n");
        return Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }
}
