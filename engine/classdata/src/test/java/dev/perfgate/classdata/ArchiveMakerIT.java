package dev.perfgate.classdata;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Real archives by real JVMs, of a small jar. */
class ArchiveMakerIT {
    private static final Duration LIMIT = Duration.ofMinutes(2);
    private static final String JAVA =
            Path.of(System.getProperty("java.home"), "bin", "java").toString();

    @TempDir
    Path root;

    private Path jar;
    private Path folder;

    @BeforeEach
    void aJar() throws IOException {
        jar = ProbeJar.in(root);
        folder = root.resolve("perfgate/class-data");
    }

    @Test
    void firstStartHasItMadeAndTheNextUsesIt() throws Exception {
        assertThat(start(flags())).isEqualTo("MADE_AT_END\n");
        Path archive = awaitArchive();
        assertThat(start(flags())).isEqualTo("IN_USE\n");
        await(() -> names().size() == 3);
        assertThat(names())
                .containsExactlyInAnyOrder("lock", name(archive), name(archive).replace(".jsa", ".txt"));
    }

    @Test
    void plainStartMakesAndUsesNothing() throws Exception {
        assertThat(start(List.of())).isEqualTo("NOT_WANTED\n");
        assertThat(folder).doesNotExist();
    }

    @Test
    void startsAtTheSameTimeMakeOne() throws Exception {
        List<Process> starts = new ArrayList<>();
        for (int i = 0; i < 4; i++) {
            starts.add(process(flags()).start());
        }
        for (Process each : starts) {
            assertThat(outputOf(each)).isEqualTo("MADE_AT_END\n");
        }
        awaitArchive();
        await(() -> names().size() == 3);
        assertThat(start(flags())).isEqualTo("IN_USE\n");
    }

    @Test
    void makerThatWasKilledStandsInNobodysWay() throws Exception {
        Files.createDirectories(folder);
        Files.createFile(folder.resolve("lock"));
        Files.writeString(folder.resolve("0123456789abcdef-17.jsa.tmp.99999"), "half an arch");
        start(flags());
        awaitArchive();
        assertThat(start(flags())).isEqualTo("IN_USE\n");
    }

    @Test
    void changedJarCostsAStartWithoutAndGetsItsOwn() throws Exception {
        start(flags());
        Path first = awaitArchive();
        List<String> stale = flags();
        ProbeJar.in(root, "java/util/Optional\n");
        assertThat(start(stale)).as("the jar changed while it was started").isEqualTo("REFUSED\n");
        awaitArchive();
        await(() -> !Files.exists(first));
        assertThat(start(flags())).isEqualTo("IN_USE\n");
    }

    /** Not seen by its size: by the JVM, which verifies what it maps. */
    @Test
    void damagedArchiveCostsAStartWithout() throws Exception {
        start(flags());
        Path archive = awaitArchive();
        long size = Files.size(archive);
        FileTime time = Files.getLastModifiedTime(archive);
        byte[] whole = Files.readAllBytes(archive);
        for (int tenth = 0; tenth < 10; tenth++) {
            try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
                file.seek(size / 10 * tenth);
                file.write(new byte[100_000]);
            }
            Files.setLastModifiedTime(archive, time);
            List<String> flags = flags();
            assertThat(flags).as("of its size and time").anyMatch(flag -> flag.endsWith(name(archive)));
            assertThat(start(flags)).as("%d tenths", tenth).isIn("REFUSED\n", "IN_USE\n");
            Files.write(archive, whole);
        }
    }

    @Test
    void truncatedArchiveIsNotGivenToTheJvmAndMadeAnew() throws Exception {
        start(flags());
        Path archive = awaitArchive();
        for (int part : new int[] {2, 1000, 1_000_000_000}) {
            try (RandomAccessFile file = new RandomAccessFile(archive.toFile(), "rw")) {
                file.setLength(Files.size(archive) / part);
            }
            assertThat(start(flags())).isEqualTo("MADE_AT_END\n");
            awaitArchive();
            assertThat(start(flags())).isEqualTo("IN_USE\n");
        }
    }

    /** It may lie under this one's name when a Java was replaced by one that says the same of itself. */
    @Test
    void archiveOfAnotherJvmCostsAStartWithout() throws Exception {
        start(flags());
        Path archive = awaitArchive();
        FileTime time = Files.getLastModifiedTime(archive);
        byte[] content = Files.readAllBytes(archive);
        byte[] name = "HotSpot".getBytes(StandardCharsets.ISO_8859_1);
        int at = new String(content, StandardCharsets.ISO_8859_1).indexOf("64-Bit Server VM");
        System.arraycopy(name, 0, content, at, name.length);
        Files.write(archive, content);
        Files.setLastModifiedTime(archive, time);
        assertThat(start(flags())).isEqualTo("REFUSED\n");
    }

    @Test
    void otherFlagsOfTheJvmCostAStartWithout() throws Exception {
        start(flags());
        awaitArchive();
        for (String flag : List.of("-XX:-UseCompressedOops", "-XX:ObjectAlignmentInBytes=16", "-Xshare:off")) {
            List<String> flags = new ArrayList<>(flags());
            flags.add(flag);
            assertThat(start(flags)).as(flag).isIn("REFUSED\n", "IN_USE\n");
        }
    }

    @Test
    void whatCannotBeMadeIsNotTriedAtEveryStart() throws Exception {
        jar = ProbeJar.in(root, "@nonsense\n");
        start(flags());
        await(() -> names().stream().anyMatch(name -> name.endsWith(".txt")));
        assertThat(start(flags())).isEqualTo("NOT_POSSIBLE\n");
        assertThat(names()).noneMatch(name -> name.endsWith(".jsa"));
    }

    @Test
    void placeThatCannotBeWrittenCostsNothing() throws Exception {
        Path file = Files.createFile(root.resolve("file"));
        List<String> flags = ClassData.flags(JAVA, jar.toString(), Map.of("XDG_CACHE_HOME", file.toString()));
        assertThat(start(flags)).isEqualTo("NOT_POSSIBLE\n");
    }

    /** The user's own Java options are not meant for the making, and it says nothing of them. */
    @Test
    void environmentOfTheUserDoesNotReachTheMaker() throws Exception {
        ProcessBuilder start = process(flags());
        start.environment().put("JDK_JAVA_OPTIONS", "-Dsome=option");
        start.environment().put("JAVA_TOOL_OPTIONS", "-XX:ObjectAlignmentInBytes=16");
        outputOf(start.start());
        awaitArchive();
        assertThat(start(flags())).isEqualTo("IN_USE\n");
    }

    private List<String> flags() {
        return ClassData.flags(JAVA, jar.toString(), Map.of("XDG_CACHE_HOME", root.toString()));
    }

    /** What it printed; it ended with 0. */
    private String start(List<String> flags) throws IOException, InterruptedException {
        return outputOf(process(flags).start());
    }

    private ProcessBuilder process(List<String> flags) {
        List<String> command = new ArrayList<>(List.of(JAVA));
        command.addAll(flags);
        command.addAll(List.of("-jar", jar.toString()));
        return new ProcessBuilder(command).directory(root.toFile()).redirectErrorStream(true);
    }

    private Path awaitArchive() throws Exception {
        await(() -> flags().size() > 1);
        return folder.resolve(names().stream()
                .filter(name -> name.endsWith(".jsa"))
                .findFirst()
                .orElseThrow());
    }

    private void await(Callable<Boolean> condition) throws Exception {
        long end = System.nanoTime() + LIMIT.toNanos();
        while (!condition.call()) {
            assertThat(System.nanoTime())
                    .as("not within %s; there are %s", LIMIT, names())
                    .isLessThan(end);
            Thread.sleep(20);
        }
    }

    private List<String> names() throws IOException {
        if (!Files.exists(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.map(ArchiveMakerIT::name).toList();
        }
    }

    private static String name(Path file) {
        return file.getFileName().toString();
    }

    private static String outputOf(Process process) throws IOException, InterruptedException {
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
