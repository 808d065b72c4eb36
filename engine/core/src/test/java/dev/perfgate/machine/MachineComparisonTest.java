package dev.perfgate.machine;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import dev.perfgate.json.JsonOut;
import dev.perfgate.machine.MachineComparison.Subject;
import dev.perfgate.machine.MachineStanding.Missing;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class MachineComparisonTest {
    @TempDir
    Path home;

    private int seconds;

    @Test
    void machinesAreRankedByWorkUnitsPerDollarAndHour() {
        MachineComparison comparison = compare(
                subject("small", "0.5", Documents.of(1_000)),
                subject("large", "2", Documents.of(3_000)),
                subject("free", "0", Documents.of(9_000)),
                subject("unknown", null, Documents.of(9_000)));
        assertThat(prices(comparison)).containsExactly("2000.00", "1500.00", "", "");
        assertThat(ranks(comparison)).containsExactly(1, 2, 0, 0);
        assertThat(comparison.standings().get(2).missing()).contains(Missing.PRICE);
        assertThat(comparison.standings().get(3).missing()).contains(Missing.COST);
    }

    @Test
    void equalPricesShareARank() {
        MachineComparison comparison = compare(
                subject("a", "1", Documents.of(1_000)),
                subject("b", "1", Documents.of(1_000)),
                subject("c", "2", Documents.of(1_000)));
        assertThat(ranks(comparison)).containsExactly(1, 1, 3);
    }

    @Test
    void figureIsTheMedianOfTheLastThreeAndTheNoiseStaysKnownForTheLatest() throws IOException {
        Subject machine =
                subject("m", "1", Documents.of(1), Documents.of(900), Documents.of(1_200), Documents.of(1_000));
        JsonNode median = json(MachineComparison.of(List.of(machine), true)).get(0);
        assertThat(median.path("max_work_units").asInt()).isEqualTo(1_000);
        assertThat(median.path("runs").asInt()).isEqualTo(3);
        JsonNode latest = json(MachineComparison.of(List.of(machine), false)).get(0);
        assertThat(latest.path("max_work_units").asInt()).isEqualTo(1_000);
        assertThat(latest.path("runs").asInt()).isEqualTo(1);
        assertThat(latest.path("tests")).hasSize(3);
    }

    @Test
    void olderResultsOfOtherWorkOrLevelsAreNoPartOfAMedian() {
        MachineComparison comparison = compare(subject(
                "m", "1", Documents.of(5, 8, "0"), Documents.of(50, 1, "1"), Documents.of(600), Documents.of(700)));
        assertThat(comparison.standings().get(0).last()).hasSize(2);
        assertThat(comparison.standings().get(0).maxUnits()).hasValue(600);
    }

    @Test
    void whatMustNotBeComparedSilentlyIsToldOf() {
        MachineComparison lengths =
                compare(subject("a", "1", Documents.of(100)), subject("b", "1", Documents.of(100, 1, "1")));
        assertThat(lengths.warnings(lengths.standings().get(1)))
                .singleElement()
                .asString()
                .contains("different lengths (1 s, 8 s)");
        MachineComparison works =
                compare(subject("a", "1", Documents.of(100)), subject("b", "1", Documents.of(100, 8, "2")));
        assertThat(works.warnings(works.standings().get(0)))
                .singleElement()
                .asString()
                .contains("different work units (1, 2)");
    }

    /** A level of 8 s does eight times the work of one of 1 s, but no more in a second. */
    @Test
    void machinesWithLevelsOfDifferentLengthsAreRankedBySecond() {
        MachineComparison comparison = compare(
                subject("short", "1", Documents.of(1_000, 1, "1")), subject("long", "1", Documents.of(4_000, 8, "1")));
        assertThat(ranks(comparison)).containsExactly(1, 2);
        assertThat(prices(comparison)).containsExactly("1000.00", "4000.00");
    }

    @Test
    void machineWithoutResultHasNoFiguresAndNoRank() throws IOException {
        MachineComparison comparison = compare(subject("a", "1"), subject("b", "1", Documents.of(5)));
        assertThat(ranks(comparison)).containsExactly(0, 1);
        assertThat(comparison.standings().get(0).missing()).contains(Missing.RESULT);
        assertThat(json(comparison).get(0).path("max_work_units").isNull()).isTrue();
    }

    @Test
    void jsonHasTheNamesThatThePagesRead() throws IOException {
        JsonNode one =
                json(compare(subject("m", "0.192", Documents.of(12_000)))).get(0);
        assertThat(one.path("collector").asText()).isEqualTo("m");
        assertThat(one.path("hourly_cost").asText()).isEqualTo("0.192");
        assertThat(one.path("price_performance").asText()).isEqualTo("62500.00");
        assertThat(one.path("units_10pct").asInt()).isEqualTo(1_200);
        assertThat(one.path("vcpus").isNull()).isTrue();
        JsonNode test = one.path("tests").get(0);
        assertThat(test.path("units_per_sec").asDouble()).isEqualTo(1_500);
        assertThat(test.path("machine").path("cpu_model").asText()).isEqualTo("Model X");
        assertThat(test.path("machine").path("warnings").get(0).asText()).isEqualTo("other load");
    }

    private static MachineComparison compare(Subject... subjects) {
        return MachineComparison.of(List.of(subjects), true);
    }

    /** @param documents oldest first */
    private Subject subject(String name, @org.jspecify.annotations.Nullable String cost, String... documents) {
        MachineHistories histories = new MachineHistories(home);
        for (String document : documents) {
            histories.add(name, document, Instant.EPOCH.plusSeconds(seconds++), "");
        }
        Optional<BigDecimal> known = Optional.ofNullable(cost).map(BigDecimal::new);
        return new Subject(new PricedMachine(name, name, known, Optional.empty()), histories.of(name));
    }

    private static List<String> prices(MachineComparison comparison) {
        return comparison.standings().stream()
                .map(one ->
                        one.pricePerformance().map(BigDecimal::toPlainString).orElse(""))
                .toList();
    }

    private static List<Integer> ranks(MachineComparison comparison) {
        return comparison.standings().stream()
                .map(one -> comparison.rank(one).orElse(0))
                .toList();
    }

    private static JsonNode json(MachineComparison comparison) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (JsonOut out = new JsonOut(bytes)) {
            out.document(() -> comparison.writeJson(out));
        }
        return new ObjectMapper().readTree(bytes.toByteArray()).path("machines");
    }
}
