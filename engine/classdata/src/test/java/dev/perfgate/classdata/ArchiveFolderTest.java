package dev.perfgate.classdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.EnabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

class ArchiveFolderTest {
    @TempDir
    Path root;

    private ArchiveFolder folder;
    private Path jar;
    private JarLaunch launch;

    @BeforeEach
    void aJarAndAJava() throws IOException {
        folder = new ArchiveFolder(root.resolve("cache"));
        jar = Files.writeString(root.resolve("perfgate.jar"), "classes");
        launch = launch(jar, "17.0.15+6");
    }

    @Test
    void withoutAnyOneIsToMake() {
        assertThat(folder.fitting(launch)).isEmpty();
        assertThat(folder.isToMake(launch)).isTrue();
    }

    @Test
    void wholeArchiveOfThisJarAndJavaFits() throws IOException {
        Path archive = made(launch);
        assertThat(folder.fitting(launch)).contains(archive);
        assertThat(folder.isToMake(launch)).isFalse();
        assertThat(archive.getFileName().toString()).matches("[0-9a-f]{16}-17\\.0\\.15\\+6\\.jsa");
    }

    /** To map it would end the JVM by SIGBUS. */
    @Test
    void truncatedArchiveDoesNotFit() throws IOException {
        Path archive = made(launch);
        FileTime time = Files.getLastModifiedTime(archive);
        Files.setLastModifiedTime(Files.writeString(archive, "arch"), time);
        assertThat(folder.fitting(launch)).isEmpty();
        assertThat(folder.isToMake(launch)).isTrue();
    }

    @Test
    void archiveOfAnotherStateOfTheJarDoesNotFit() throws IOException {
        made(launch);
        FileTime time = Files.getLastModifiedTime(jar);
        Files.setLastModifiedTime(Files.writeString(jar, "more classes"), time);
        assertThat(folder.fitting(launch)).isEmpty();

        made(launch);
        assertThat(folder.fitting(launch)).isPresent();
        Files.setLastModifiedTime(jar, FileTime.from(time.toInstant().plusSeconds(2)));
        assertThat(folder.fitting(launch)).isEmpty();
        assertThat(folder.isToMake(launch)).isTrue();
    }

    @Test
    void otherJavasAndCopiesOfTheJarHaveTheirOwn() throws IOException {
        JarLaunch newer = launch(jar, "25.0.3+9-LTS");
        Path copy = Files.copy(jar, root.resolve("copy.jar"));
        JarLaunch copied = launch(copy, "17.0.15+6");
        JarLaunch elsewhere = new JarLaunch(jar.toString(), java("17.0.15+6", "other"));
        List<JarLaunch> all = List.of(launch, newer, copied, elsewhere);
        for (JarLaunch each : all) {
            assertThat(folder.fitting(each)).isEmpty();
            made(each);
        }
        assertThat(all.stream().map(each -> folder.fitting(each).orElseThrow())).doesNotHaveDuplicates();
    }

    /** Java 17.0.15 is not asked for what was made by 17.0.14 in the same folder. */
    @Test
    void javaThatWasUpdatedInItsPlaceHasNone() throws IOException {
        made(launch);
        JarLaunch updated =
                new JarLaunch(launch.jar(), new JavaHome(launch.java().folder(), "17.0.16+8"));
        assertThat(folder.fitting(updated)).isEmpty();
        Path archive = made(updated);
        assertThat(archives()).containsExactly(archive);
    }

    @Test
    void archiveReplacesThoseOfEarlierStatesOfTheJar() throws IOException {
        made(launch);
        Files.writeString(jar, "more classes");
        Path archive = made(launch);
        assertThat(archives()).containsExactly(archive);
    }

    @Test
    void archivesOfJarsAndJavasThatHaveGoneGoToo() throws IOException {
        Path gone = Files.writeString(root.resolve("gone.jar"), "classes");
        made(launch(gone, "17.0.15+6"));
        made(new JarLaunch(jar.toString(), java("17.0.15+6", "removed")));
        Files.delete(gone);
        Files.delete(root.resolve("removed"));
        Path archive = made(launch);
        assertThat(archives()).containsExactly(archive);
    }

    @Test
    void eightAreKeptTheNewest() throws IOException {
        for (int i = 0; i < 10; i++) {
            Path copy = Files.copy(jar, root.resolve(i + ".jar"));
            JarLaunch each = launch(copy, "17.0.15+6");
            made(each);
            FileTime time = FileTime.from(Instant.now().minus(Duration.ofHours(20 - i)));
            Files.setLastModifiedTime(record(each), time);
        }
        made(launch);
        assertThat(archives()).hasSize(8);
        assertThat(folder.fitting(launch)).isPresent();
        assertThat(folder.fitting(launch(root.resolve("9.jar"), "17.0.15+6"))).isPresent();
        assertThat(folder.fitting(launch(root.resolve("2.jar"), "17.0.15+6"))).isEmpty();
    }

    @Test
    void whatKilledMakersLeftGoesLaterAndWhatIsBeingMadeStays() throws IOException {
        folder.create();
        FileTime longAgo = FileTime.from(Instant.now().minus(Duration.ofHours(2)));
        Path lost = Files.writeString(folder.path().resolve("x-17.jsa.tmp.1"), "arch");
        Path orphan = Files.writeString(folder.path().resolve("x-17.jsa"), "archive without a record");
        Files.setLastModifiedTime(lost, longAgo);
        Files.setLastModifiedTime(orphan, longAgo);
        Path current = Files.writeString(folder.path().resolve("y-17.jsa.tmp.2"), "arch");
        made(launch);
        assertThat(lost).doesNotExist();
        assertThat(orphan).doesNotExist();
        assertThat(current).exists();
    }

    @Test
    void failedAttemptIsRepeatedAfterADay() throws IOException {
        folder.create();
        FileStamp stamp = FileStamp.of(jar).orElseThrow();
        folder.keepFailure(launch, launch.archiveName(), stamp);
        assertThat(folder.fitting(launch)).isEmpty();
        assertThat(folder.isToMake(launch)).isFalse();

        FileTime yesterday = FileTime.from(Instant.now().minus(Duration.ofHours(25)));
        Files.setLastModifiedTime(record(launch), yesterday);
        assertThat(folder.isToMake(launch)).isTrue();
    }

    @Test
    void halfWrittenRecordIsNone() throws IOException {
        made(launch);
        List<String> lines = Files.readAllLines(record(launch));
        for (int length = 0; length < lines.size(); length++) {
            Files.write(record(launch), lines.subList(0, length));
            assertThat(folder.fitting(launch)).isEmpty();
            assertThat(folder.isToMake(launch)).isTrue();
        }
        Files.write(record(launch), new byte[] {(byte) 0xff, (byte) 0xfe, 0});
        assertThat(folder.fitting(launch)).isEmpty();
    }

    @Test
    @EnabledOnOs({OS.LINUX, OS.MAC})
    void nobodyElseMayReadOrWrite() throws IOException {
        Path archive = made(launch);
        for (Path file : List.of(archive, record(launch))) {
            assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                    .isEqualTo("rw-------");
        }
        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(folder.path())))
                .isEqualTo("rwx------");
    }

    @Test
    void nothingIsMadeWhereThereIsNoFolderToMakeItIn() throws IOException {
        Path file = Files.writeString(root.resolve("file"), "");
        assertThat(new ArchiveFolder(file).isToMake(launch)).isFalse();
        assertThat(new ArchiveFolder(file.resolve("cache")).isToMake(launch)).isFalse();
        assertThat(new ArchiveFolder(Path.of("/proc/cache")).isToMake(launch)).isFalse();
    }

    @Test
    void homesOnOtherMachinesHaveNone() {
        assertThat(List.of("nfs", "nfs4", "cifs", "smb3", "fuse.sshfs", "lustre"))
                .allMatch(ArchiveFolder::isOfTheNetwork);
        assertThat(List.of("ext4", "xfs", "btrfs", "zfs", "overlay", "tmpfs", "apfs", "NTFS", "fuseblk"))
                .noneMatch(ArchiveFolder::isOfTheNetwork);
    }

    @Test
    void starterGivesTheArchiveAndTheFolder() throws IOException {
        Path home = Path.of(System.getProperty("java.home"));
        String java = home.resolve("bin/java").toString();
        Map<String, String> environment = Map.of("XDG_CACHE_HOME", root.toString());
        folder = new ArchiveFolder(root.resolve("perfgate/class-data"));
        assertThat(ClassData.flags(java, jar.toString(), environment))
                .containsExactly("-Dperfgate.classData=" + folder.path());

        Path archive = made(new JarLaunch(jar.toString(), JavaHome.own().orElseThrow()));
        assertThat(ClassData.flags(java, jar.toString(), environment))
                .startsWith("-Dperfgate.classData=" + folder.path(), "-XX:SharedArchiveFile=" + archive)
                .contains("-XX:+VerifySharedSpaces", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");
        assertThat(ClassData.flags(java, root.resolve("other.jar").toString(), environment))
                .hasSize(1);
    }

    @Test
    void switchedOffThereAreNoFlags() {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        for (String off : List.of("off", "false", "0")) {
            assertThat(ClassData.flags(
                            java, jar.toString(), Map.of("XDG_CACHE_HOME", root.toString(), ClassData.SWITCH, off)))
                    .isEmpty();
        }
        for (String on : List.of("on", "")) {
            assertThat(ClassData.flags(
                            java, jar.toString(), Map.of("XDG_CACHE_HOME", root.toString(), ClassData.SWITCH, on)))
                    .isNotEmpty();
        }
    }

    @Test
    void jvmWithoutTheFlagsWantsNothing() {
        ClassData.makeIfMissing();
        assertThat(ClassData.use().state()).isEqualTo(ArchiveUse.State.NOT_WANTED);
    }

    /** As the maker does it. */
    private Path made(JarLaunch of) throws IOException {
        folder.create();
        String name = of.archiveName();
        Path aside = Files.writeString(folder.aside(name), "archive");
        folder.keep(of, name, FileStamp.of(Path.of(of.jar())).orElseThrow(), aside);
        return folder.fitting(of).orElseThrow();
    }

    private Path record(JarLaunch of) throws IOException {
        return folder.path().resolve(of.archiveName() + ".txt");
    }

    private List<Path> archives() throws IOException {
        try (Stream<Path> files = Files.list(folder.path())) {
            return files.filter(file -> file.toString().endsWith(".jsa")).toList();
        }
    }

    private JarLaunch launch(Path of, String version) throws IOException {
        return new JarLaunch(of.toString(), java(version, "java-" + version.substring(0, 2)));
    }

    private JavaHome java(String version, String name) throws IOException {
        return new JavaHome(Files.createDirectories(root.resolve(name)).toString(), version);
    }
}
