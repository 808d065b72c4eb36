package dev.perfgate.changes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import dev.perfgate.config.ConfigException;
import dev.perfgate.config.Problem;
import dev.perfgate.result.Direction;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
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
        Taken series = new Taken();
        SeriesFile.read(
                file("{\"name\":\"a\",\"direction\":\"bigger\",\"v\":[1,2],\"commit\":[\"x\",\"x\"],\"t\":[10,20]}"),
                series);

        assertThat(series.all.get(0).direction()).contains(Direction.HIGHER);
        assertThat(series.all.get(0).runs().key(0))
                .isNotEqualTo(series.all.get(0).runs().key(1));
        assertThat(series.all.get(0).runs().time(1)).isEqualTo(20);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            value = {
                "a,b;1,2;3,x          | :3:3: 'x' in column 'b' is not a number - write for example 21.4",
                "a,b;1,2;3            | :3:1: the row has 1 cells, but the first line 2 - leave a cell empty",
                "a,b;1,2;3,4,5        | :3:5: the row has 3 cells, but the first line 2 - leave a cell empty",
                "1.5,2;3,4            | :1:1: the first line contains only figures: '1.5' - name the metrics",
                "a;12f;3              | :2:1: '12f' in column 'a' is not a number",
                "{\"id\":\"a\"}       | :1:1: the series 'a' has no \"v\" - give its values",
                "{\"v\":[1]}          | :1:1: the series has no \"id\" - name it",
                "{\"id\":\"a\",\"v\":7} | :1:15: \"v\" is not a list: 7 - write [21.4, null, 20.9]",
                "{\"id\":\"a\",\"v\":[1,true]} | :1:18: value 1 is not a number: 'true' - write a number, or null",
                "{\"id\":\"a\",\"v\":[1,2 | ends in the middle of a series - write each series",
                "{\"id\":\"a\",,          | :1:11: is not JSON: Unexpected character",
                "{\"id\":\"a\",\"v\":[1],\"direction\":\"up\"} | 'up' is not a direction - write lower-is-better",
                "{\"id\":\" \",\"v\":[1]} | :1:1: the series has an empty \"id\" - name it",
                "null                 | :1:1: the first line names no metric: 'null' - use CSV",
                "[1, 2]               | :1:2: '1' is not a series - write each series",
                "~~                   | it contains no series - use CSV",
                "name;x;y             | it contains no series - use CSV",
            })
    void badInputIsToldWithPlaceValueAndRemedy(String text, String message) throws IOException {
        String file = file(text.replace(';', '\n'));
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> SeriesFile.read(file, new Taken()))
                .satisfies(thrown -> assertThat(thrown.problems().get(0).toString())
                        .startsWith(file)
                        .contains(message));
    }

    @Test
    void whatNeverEndsIsRefusedWithAPlace() throws IOException {
        assertThat(message("[".repeat(100_000))).contains(":1:").contains("is nested too deeply");
        assertThat(message("x".repeat(BoundedLines.LONGEST_LINE + 1)))
                .contains(":1:1: the line is longer than 32 million characters - put");
        assertThat(message("a\n" + "1\n".repeat(Values.MOST + 1)))
                .endsWith(":1000002:1: there are more than 1 million runs - keep only the newest runs");
        assertThat(message("{\"id\":\"a\",\"v\":[" + "1,".repeat(Values.MOST + 1)))
                .endsWith(": there are more than 1 million runs - keep only the newest runs");
    }

    @Test
    void whatIsNoTextInUtf8IsOneMessage() throws IOException {
        Path utf16 = folder.resolve("utf16");
        Files.write(utf16, "a,b\n1,2\n".getBytes(StandardCharsets.UTF_16));
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> SeriesFile.read(utf16.toString(), new Taken()))
                .withMessageContaining("utf16: is text in UTF-16 - save it as UTF-8");
        assertThat(message("a,\0b"))
                .endsWith(":1:3: it contains a null character: it is not UTF-8 text - save it as UTF-8");
    }

    @Test
    void columnOfFiguresWithUnitsIsToldOf() throws IOException {
        Taken taken = taken("build,p95,alloc\n1,20,130.12 MB\n2,21,131.50 MB\n");

        assertThat(taken.all).singleElement().extracting(MetricSeries::id).isEqualTo("p95");
        assertThat(taken.leftOut)
                .singleElement()
                .asString()
                .endsWith(
                        ":2:6: column 'alloc' is ignored: '130.12 MB' is not a number - write figures without units, such as 1234.5, and the unit in the first line");
        assertThat(taken("branch,p95,author\nmain,20,ann\nmain,21,bob\n").leftOut)
                .singleElement()
                .asString()
                .contains("column 'author' is ignored: 'ann' is not a number");
        assertThat(taken("date,p95,commit\nmonday,20,f00\ntuesday,21,ba2\n").leftOut)
                .isEmpty();
    }

    @Test
    void columnThatIsTheOnlyOneIsTheProblem() throws IOException {
        assertThat(message("p95\n101.2 ms\n102.3 ms\n"))
                .endsWith(
                        ":2:1: '101.2 ms' in column 'p95' is not a number - write figures without units, such as 1234.5, and the unit in the first line");
        assertThat(message("time\n\"101,288\"\n")).contains(":2:1: '101,288' in column 'time' is not a number");
        assertThat(problems("p95\n1 ms\n2 ms\n")).isEqualTo(1);
    }

    @Test
    void messagesQuoteLongCellsInPart() throws IOException {
        assertThat(message("a,b\n1,2\n3,\"x" + "y\n".repeat(1000)))
                .endsWith(":3:3: the quotation mark is not closed: '\"xy" + " y".repeat(29)
                        + "…' - end the cell with a quotation mark");
        assertThat(message("a\n1\n" + "z".repeat(1000) + "\n")).contains("'" + "z".repeat(60) + "…' in column 'a'");
    }

    @Test
    void namesThatAlarmsCannotTellApartAreToldOf() throws IOException {
        assertThat(taken("a,b,a,b\n1,2,3,4\n").remarks)
                .singleElement()
                .asString()
                .endsWith("series: there are several series 'a' (and 1 more): their alarms cannot be distinguished"
                        + " - give each its own name");
        assertThat(read("a,,\n1,2,\n")).containsExactly("a [1.0]", "column 2 [2.0]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\n", "\r\n", "\r"})
    void linesEndAsOnAnySystem(String end) throws IOException {
        assertThat(read(String.join(end, "a,b", "1,2", "3,4", ""))).containsExactly("a [1.0, 3.0]", "b [2.0, 4.0]");
        assertThat(read(String.join(end, "a", "1", "", "2"))).containsExactly("a [1.0, NaN, 2.0]");
    }

    @Test
    void allProblemsAreToldAtOnceButNotThousands() throws IOException {
        assertThat(problems("a,b\n1,x\n2,y\nz,3\n")).isEqualTo(3);
        assertThat(problems("a,b\n1,2\n" + "3\n".repeat(1000))).isEqualTo(20);
    }

    private int problems(String text) throws IOException {
        String file = file(text);
        try {
            SeriesFile.read(file, new Taken());
            return 0;
        } catch (ConfigException e) {
            return e.problems().size();
        }
    }

    private String message(String text) throws IOException {
        String file = file(text);
        try {
            SeriesFile.read(file, new Taken());
            return "";
        } catch (ConfigException e) {
            return e.problems().get(0).toString();
        }
    }

    private List<String> read(String text) throws IOException {
        return taken(text).all.stream()
                .map(series -> series.id() + " "
                        + IntStream.range(0, series.length())
                                .mapToObj(series::value)
                                .toList())
                .toList();
    }

    private Taken taken(String text) throws IOException {
        Taken taken = new Taken();
        SeriesFile.read(file(text), taken);
        return taken;
    }

    private String file(String text) throws IOException {
        return Files.writeString(folder.resolve("series"), text).toString();
    }

    private static final class Taken implements SeriesSink {
        private final List<MetricSeries> all = new ArrayList<>();
        private final List<String> leftOut = new ArrayList<>();
        private final List<String> remarks = new ArrayList<>();

        @Override
        public void take(MetricSeries series) {
            all.add(series);
        }

        @Override
        public void leaveOut(Problem why) {
            leftOut.add(why.toString());
        }

        @Override
        public void remark(Problem what) {
            remarks.add(what.toString());
        }
    }
}
