package dev.perfgate.machine;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineHistoriesTest {
    private static final Instant TIME = Instant.parse("2026-11-21T10:00:00Z");

    @TempDir
    Path home;

    private MachineHistories histories() {
        return new MachineHistories(home.resolve("nodes"));
    }

    @Test
    void resultIsReadAsItWasKeptNewestFirst() {
        MachineResult first = histories().add("agent-1", Documents.of(12_000), TIME, "job#1");
        MachineResult second = histories().add("agent-1", Documents.of(11_000), TIME.plusSeconds(60), "job#2");
        assertThat(histories().of("agent-1")).containsExactly(second, first);
        assertThat(first.figures().units()).containsEntry(10, 1200L).containsEntry(100, 12_000L);
        assertThat(first.figures().perSecond()).isEqualTo(1500);
        assertThat(first.machine().cpuModel()).contains("Model X");
        assertThat(first.machine().cpuMhz()).isEmpty();
        assertThat(first.conditions().warnings()).containsExactly("other load");
    }

    @Test
    void unknownMachineHasNoHistory() {
        assertThat(histories().of("nobody")).isEmpty();
        assertThat(histories().names()).isEmpty();
    }

    @Test
    void namesOfMachinesNeverLeadOutOfTheFolder() throws IOException {
        List<String> names =
                List.of("../../secret", "/etc/passwd", "a/b", "..", "", "agent 1", "agent-1", "ägent", "con");
        names.forEach(name -> histories().add(name, Documents.of(100), TIME, "test"));
        assertThat(histories().names()).containsExactlyInAnyOrderElementsOf(names);
        try (Stream<Path> all = Files.walk(home)) {
            assertThat(all.filter(Files::isRegularFile))
                    .hasSize(names.size())
                    .allMatch(file -> home.resolve("nodes").equals(file.getParent()));
        }
    }

    @Test
    void oldestResultsGoWhenThereAreTooMany() {
        MachineHistories three = new MachineHistories(home, 3);
        IntStream.rangeClosed(1, 5).forEach(i -> three.add("m", Documents.of(1_000 + i), TIME.plusSeconds(i), ""));
        assertThat(three.of("m")).extracting(result -> result.figures().max()).containsExactly(1_005L, 1_004L, 1_003L);
    }

    @Test
    void whatIsNoResultIsRefusedAndChangesNothing() {
        MachineResult kept = histories().add("m", Documents.of(100), TIME, "");
        for (String wrong : List.of(
                "",
                "[]",
                "no json",
                "{}",
                Documents.of(100).replace("\"busyPct\": 10,", "\"busyPct\": 15,"),
                Documents.of(100).replace("\"busyPct\": 10,", "\"busyPct\": 20,"),
                Documents.of(100).replace("\"numCores\": 4", "\"numCores\": 0"),
                Documents.of(100).replace("\"maxUnits\": 100", "\"maxUnits\": -1"),
                Documents.of(100).replace("\"maxUnits\": 100", "\"maxUnits\": \"100\""),
                "{\"a\":".repeat(40) + "1" + "}".repeat(40),
                " ".repeat(70_000))) {
            assertThatThrownBy(() -> histories().add("m", wrong, TIME, "")).isInstanceOf(MachineException.class);
        }
        assertThat(histories().of("m")).containsExactly(kept);
    }

    @Test
    void longTextsAreCutAndWarningsCounted() {
        String warnings = "\"other load\"" + ", \"x\"".repeat(50);
        MachineResult result = histories()
                .add(
                        "m",
                        Documents.of(100).replace("Model X", "X".repeat(5_000)).replace("\"other load\"", warnings),
                        TIME,
                        "");
        assertThat(result.machine().cpuModel().orElseThrow()).hasSize(255);
        assertThat(result.conditions().warnings()).hasSize(10);
    }

    @Test
    void damagedHistoryIsToldOfWithItsFileAndNotOverwritten() throws IOException {
        histories().add("m", Documents.of(100), TIME, "");
        Path file = home.resolve("nodes").resolve("m.json");
        Files.writeString(file, "{\"machine\": \"m\", \"results\": [{}]}");
        assertThatThrownBy(() -> histories().add("m", Documents.of(100), TIME, ""))
                .isInstanceOf(MachineException.class)
                .hasMessageContaining("m.json is damaged");
        assertThat(file).content().contains("[{}]");
    }
}
