package dev.perfgate.jenkins.agent;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.jenkins.record.Runs;
import dev.perfgate.result.Run;
import dev.perfgate.result.RunJson;
import dev.perfgate.result.RunState;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.RandomAccessFile;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.GZIPInputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** On real folders, some of them hostile. */
class FindRunsTest {
    private static final Run RUN = Runs.of(RunState.FINISHED, "p95 < 1 s");

    @TempDir
    Path workspace;

    @TempDir
    Path outside;

    @Test
    void runsAreFoundInOrderAndReadableOnTheOtherSide() throws Exception {
        Runs.write(RUN, workspace.resolve("b"));
        Runs.write(RUN, workspace.resolve("a/target"));
        Runs.write(RUN, workspace.resolve("c"));
        FoundRuns found = find("a/**, b/run.json", "");
        assertThat(found.problems()).isEmpty();
        assertThat(found.runs()).map(FoundRun::path).containsExactly("a/target/run.json", "b/run.json");
        Run read = RunJson.read(
                new GZIPInputStream(new ByteArrayInputStream(found.runs().get(0).packed())), "sent");
        assertThat(read).isEqualTo(RUN);
    }

    @Test
    void workspaceThatIsNotThereYetHasNoResults() throws Exception {
        workspace = workspace.resolve("later");
        FoundRuns found = find("**/run.json", "");
        assertThat(found.runs()).isEmpty();
        assertThat(found.problems()).isEmpty();
        assertThat(find("**/run.json", "perf.yml").problems())
                .singleElement()
                .asString()
                .startsWith("perf.yml: no such file");
    }

    @Test
    void linksLeadNowhere() throws Exception {
        Runs.write(RUN, outside);
        Files.createSymbolicLink(workspace.resolve("run.json"), outside.resolve("run.json"));
        Files.createSymbolicLink(workspace.resolve("folder"), outside);
        Files.createSymbolicLink(workspace.resolve("loop"), workspace);
        Files.createSymbolicLink(workspace.resolve("perf.yml"), outside.resolve("run.json"));
        FoundRuns found = find("**/run.json", "perf.yml");
        assertThat(found.runs()).isEmpty();
        assertThat(found.gates()).isEmpty();
        assertThat(found.problems()).hasSize(1).first().asString().contains("outside the workspace");
    }

    @Test
    void workspaceItselfMayBeLink() throws Exception {
        Runs.write(RUN, outside.resolve("out"));
        Path link = Files.createSymbolicLink(workspace.resolve("link"), outside);
        assertThat(new FindRuns("**/run.json", "", TransferLimits.USUAL)
                        .invoke(link.toFile(), null)
                        .runs())
                .hasSize(1);
    }

    @Test
    void fileBeyondTheLimitIsTold() throws Exception {
        Path huge = workspace.resolve("run.json");
        try (RandomAccessFile file = new RandomAccessFile(huge.toFile(), "rw")) {
            file.writeBytes("{\"a\":\"");
            file.setLength(TransferLimits.USUAL.fileBytes() + 100);
        }
        assertThat(find("**/run.json", "").problems())
                .hasSize(1)
                .first()
                .asString()
                .contains("run.json");
    }

    @Test
    void deepJsonAndXmlEntitiesAreToldAsWhatTheyAre() throws Exception {
        Files.writeString(workspace.resolve("deep.json"), "{\"a\":".repeat(1_000_000));
        Files.writeString(
                workspace.resolve("entity.json"), "<!DOCTYPE r [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><r>&x;</r>");
        FoundRuns found = find("*.json", "");
        assertThat(found.runs()).isEmpty();
        assertThat(found.problems()).hasSize(2).allMatch(problem -> !problem.contains("root:"));
    }

    @Test
    void brokenFilesAreToldOneByOneAndNotWithoutEnd() throws Exception {
        for (int i = 0; i < 30; i++) {
            Files.writeString(workspace.resolve("broken" + i + ".json"), "{");
        }
        Runs.write(RUN, workspace);
        FoundRuns found = find("*.json", "");
        assertThat(found.problems()).hasSize(21).first().asString().startsWith("broken0.json:1:");
    }

    @Test
    void thousandsOfFilesAreRefused() throws Exception {
        byte[] json = Files.readAllBytes(Runs.write(RUN, outside));
        for (int i = 0; i < 2_000; i++) {
            Files.write(Files.createDirectory(workspace.resolve("d" + i)).resolve("run.json"), json);
        }
        FoundRuns found = find("**/run.json", "");
        assertThat(found.runs()).isEmpty();
        assertThat(found.problems()).hasSize(1).first().asString().contains("more than 1000 files");
    }

    @Test
    void allTogetherMustFitThroughTheChannel() throws Exception {
        Runs.write(RUN, workspace.resolve("a"));
        Runs.write(RUN, workspace.resolve("b"));
        TransferLimits narrow = new TransferLimits(100, 10, 1 << 20, 1_200);
        FoundRuns found = new FindRuns("**/run.json", "", narrow).invoke(workspace.toFile(), null);
        assertThat(found.runs()).hasSize(1);
        assertThat(found.problems()).hasSize(1);
    }

    @Test
    void gatesAreReadFromWithinTheWorkspaceOnly() throws Exception {
        Files.writeString(workspace.resolve("perf.yml"), "gates: []");
        Files.writeString(outside.resolve("perf.yml"), "secret");
        assertThat(find("x", "perf.yml").gates()).isEqualTo("gates: []");
        assertThat(find("x", "nowhere.yml").problems().get(0)).contains("no such file");
        String above = workspace
                .toRealPath()
                .relativize(outside.toRealPath().resolve("perf.yml"))
                .toString();
        for (String path : new String[] {above, outside.resolve("perf.yml").toString()}) {
            assertThat(find("x", path).problems().get(0)).contains("outside");
            assertThat(find("x", path).gates()).isEmpty();
        }
    }

    @Test
    void travelsBothWays() throws Exception {
        Runs.write(RUN, workspace);
        FindRuns there = copy(new FindRuns("run.json", "", TransferLimits.USUAL));
        assertThat(copy(there.invoke(workspace.toFile(), null)).runs()).hasSize(1);
    }

    private FoundRuns find(String pattern, String gates) throws IOException, InterruptedException {
        return new FindRuns(pattern, gates, TransferLimits.USUAL).invoke(workspace.toFile(), null);
    }

    @SuppressWarnings({"unchecked", "BanSerializableRead"}) // as remoting does it
    private static <T> T copy(T sent) throws IOException, ClassNotFoundException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(sent);
        }
        return (T) new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray())).readObject();
    }
}
