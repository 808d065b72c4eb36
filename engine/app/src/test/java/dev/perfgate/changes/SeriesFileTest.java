package dev.perfgate.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perfgate.config.ConfigException;
import dev.perfgate.result.Direction;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class SeriesFileTest {
    @TempDir
    private Path folder;

    @Test
    void csvHasASeriesForEachColumnOfFigures() throws IOException {
        assertThat(read("build,date,p95,rate\n41,2026-11-01,20.5,510\n42,2026-11-02,21,500\n"))
                .containsExactly("p95 [20.5, 21.0]", "rate [510.0, 500.0]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "null", "NaN", "nan", " ", "\"\"", "NA"})
    void gapsOfCsvAreRunsWithoutAValue(String gap) throws IOException {
        assertThat(read("a,b\n1,2\n" + gap + ",3\n4,5\n")).containsExactly("a [1.0, NaN, 4.0]", "b [2.0, 3.0, 5.0]");
    }

    @Test
    void emptyLineIsAGapWhereThereIsOneColumn() throws IOException {
        assertThat(read("a\n1\n\n2\n")).containsExactly("a [1.0, NaN, 2.0]");
        assertThat(read("a,b\n1,2\n\n3,4\n")).containsExactly("a [1.0, 3.0]", "b [2.0, 4.0]");
    }

    @Test
    void csvOfSpreadsheetsIsRead() throws IOException {
        assertThat(read("\ufeff\"p95, warm\";b\r\n1e3;-2\r\n\"3\";.5\r\n"))
                .containsExactly("p95, warm [1000.0, 3.0]", "b [-2.0, 0.5]");
        assertThat(read("a\tb\n1\t2\n")).containsExactly("a [1.0]", "b [2.0]");
        assertThat(read("\"say \"\"a\"\"\nnow\",b\n1,2")).containsExactly("say \"a\"\nnow [1.0]", "b [2.0]");
    }

    @Test
    void columnsMayBeNumbered() throws IOException {
        assertThat(read("0,1\n7,8\n")).containsExactly("0 [7.0]", "1 [8.0]");
    }

    @Test
    void firstColumnIsAMetricUnlessItCountsTheRuns() throws IOException {
        assertThat(read("time,b\n5,1\n4,2\n")).containsExactly("time [5.0, 4.0]", "b [1.0, 2.0]");
        assertThat(read("time,b\n4,1\n5,2\n")).containsExactly("b [1.0, 2.0]");
    }

    @Test
    void jsonMayStandOnLinesOrInAList() throws IOException {
        String first = "{\"id\": \"a\", \"v\": [1, null, NaN, 2.5], \"labels\": [[3, 0.1]]}";
        String second = "{\"name\": \"b\", \"values\": [3, \"NaN\"], \"class\": \"Q\"}";
        List<String> expected = List.of("a [1.0, NaN, NaN, 2.5]", "b [3.0, NaN]");

        assertThat(read(first + "\n" + second + "\n")).isEqualTo(expected);
        assertThat(read("[" + first + ",\n" + second + "]")).isEqualTo(expected);
    }

    @Test
    void jsonMaySayWhichWayIsBetterAndWhichRunIsWhich() throws IOException {
        List<Series> series = new ArrayList<>();
        SeriesFile.read(
                file("{\"name\":\"a\",\"direction\":\"bigger\",\"v\":[1,2],\"commit\":[\"x\",\"x\"],\"t\":[10,20]}"),
                series::add);

        assertThat(series.get(0).direction()).contains(Direction.HIGHER);
        assertThat(series.get(0).runs().key(0))
                .isNotEqualTo(series.get(0).runs().key(1));
        assertThat(series.get(0).runs().time(1)).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a,b;1,2;3,x          | :3:3: 'x' in column 'b' is not a number - write for example 21.4",
                "a,b;1,2;3            | :3:1: the row has 1 cells, but the first line 2 - leave a cell empty",
                "a,b;1,2;3,4,5        | :3:5: the row has 3 cells, but the first line 2 - leave a cell empty",
                "1.5,2;3,4            | :1:1: the first line has only figures: '1.5' - name the metrics",
                "a;12f;3              | :2:1: '12f' in column 'a' is not a number",
                "{\"id\":\"a\"}       | :1:1: the series 'a' has no \"v\" - give its values",
                "{\"v\":[1]}          | :1:1: the series has no \"id\" - name it",
                "{\"id\":\"a\",\"v\":7} | :1:15: \"v\" is not a list: 7 - write [21.4, null, 20.9]",
                "{\"id\":\"a\",\"v\":[1,true]} | :1:18: value 1 is not a number: 'true' - write a number, or null",
                "{\"id\":\"a\",\"v\":[1,2 | ends in the middle of a series - write each series",
                "{\"id\":\"a\",,          | :1:11: is not JSON: Unexpected character",
                "{\"id\":\"a\",\"v\":[1],\"direction\":\"up\"} | 'up' is no direction - write lower-is-better",
                "[1, 2]               | :1:2: '1' is no series - write each series",
                "~~                   | there is no series in it - give CSV",
                "name;x;y             | there is no series in it - give CSV",
            })
    void badInputIsToldWithPlaceValueAndRemedy(String text, String message) throws IOException {
        String file = file(text.replace(';', '\n'));
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> SeriesFile.read(file, series -> {}))
                .satisfies(thrown -> assertThat(thrown.problems().get(0).toString())
                        .startsWith(file)
                        .contains(message));
    }

    @Test
    void allProblemsAreToldAtOnceButNotThousands() throws IOException {
        assertThat(problems("a,b\n1,x\n2,y\nz,3\n")).isEqualTo(3);
        assertThat(problems("a,b\n1,2\n" + "3\n".repeat(1000))).isEqualTo(20);
    }

    private int problems(String text) throws IOException {
        String file = file(text);
        try {
            SeriesFile.read(file, series -> {});
            return 0;
        } catch (ConfigException e) {
            return e.problems().size();
        }
    }

    private List<String> read(String text) throws IOException {
        List<String> read = new ArrayList<>();
        SeriesFile.read(file(text), series -> {
            List<Double> values = new ArrayList<>();
            for (int run = 0; run < series.length(); run++) {
                values.add(series.value(run));
            }
            read.add(series.id() + " " + values);
        });
        return read;
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("series"), text).toString();
    }
}
