package dev.perfgate.config;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class YamlDocumentTest {
    @TempDir
    private Path folder = Path.of("");

    @Test
    void readsNodesWithTheirPlaces() {
        Reading reading = Reading.of("""
                # a comment
                users: 50
                tags: [fast, "slow"]
                nothing:
                """);
        assertThat(reading.lines()).isEmpty();
        assertThat(reading.section().mark()).hasToString("perf.yml:2:1");
        assertThat(reading.section().markOf("users")).hasToString("perf.yml:2:8");
        assertThat(reading.section().items("tags"))
                .containsExactly(
                        new ScalarNode(new Mark("perf.yml", 3, 8), "fast", false),
                        new ScalarNode(new Mark("perf.yml", 3, 14), "slow", true));
        assertThat(reading.section().markOf("nothing").line()).isEqualTo(4);
    }

    @Test
    void keepsTheOrderWritten() {
        assertThat(Reading.of("c: 1\na: 2\nb: 3\n").root().entries())
                .extracting(MappingNode.Entry::name)
                .containsExactly("c", "a", "b");
    }

    @Test
    void countsColumnsInCodePoints() {
        assertThat(Reading.of("{\"😀\": 1, b: }\n").section().markOf("b")).hasToString("perf.yml:1:12");
    }

    @Test
    void readsAFileWithAByteOrderMarkAndWindowsLineBreaks() throws IOException {
        Path file = write("\uFEFFusers: 5\r\nbase: x\r\n".getBytes(StandardCharsets.UTF_8));
        Problems problems = new Problems();
        MappingNode root = YamlDocument.read(file, name -> null, problems);
        assertThat(root.mark()).isEqualTo(new Mark(file.toString(), 1, 1));
        assertThat(new Section(root, "", problems).markOf("base")).isEqualTo(new Mark(file.toString(), 2, 7));
    }

    @Test
    void namesAFileThatIsNotThere() {
        Path file = folder.resolve("perf.yml");
        assertThat(problemOf(file)).isEqualTo(file + ": no such file - create it, or name another one");
    }

    @Test
    void namesAFolder() {
        assertThat(problemOf(folder)).isEqualTo(folder + ": is a folder, not a file - name the file in it");
    }

    @Test
    void namesAFileThatIsTooLarge() throws IOException {
        Path file = write(new byte[4_000_001]);
        assertThat(problemOf(file)).isEqualTo(file + ": is larger than 4 MB - name a configuration file");
    }

    @Test
    void namesAPathThroughAFile() throws IOException {
        Path file = write(new byte[] {'a'}).resolve("more.yml");
        assertThat(problemOf(file)).startsWith(file + ": cannot be read: ").endsWith(" - check its permissions");
    }

    @Test
    void placesTheFirstByteThatIsNotUtf8() throws IOException {
        Path file = write(new byte[] {'a', ':', ' ', '1', '\n', 'b', ':', ' ', (byte) 0xE4, 'x', '\n'});
        assertThat(problemOf(file)).isEqualTo(file + ":2:4: the byte 0xE4 is not UTF-8 - save the file as UTF-8");
    }

    @Test
    void placesACharacterCutOffAtTheEnd() throws IOException {
        Path file = write(new byte[] {'a', ':', ' ', (byte) 0xC3});
        assertThat(problemOf(file)).isEqualTo(file + ":1:4: the byte 0xC3 is not UTF-8 - save the file as UTF-8");
    }

    @Test
    void refusesWhatIsNoMapping() {
        assertOnly("", "perf.yml:1:1: the file is empty - write 'key: value' lines");
        assertOnly("# only a comment\n", "perf.yml:1:1: the file is empty - write 'key: value' lines");
        assertOnly("---\n", "perf.yml:1:1: the file is empty - write 'key: value' lines");
        assertOnly("\n- a\n", "perf.yml:2:1: the file must be a mapping, but is a list - write 'key: value' lines");
        assertOnly(
                "hello", "perf.yml:1:1: the file must be a mapping, but is a single value - write 'key: value' lines");
    }

    @Test
    void refusesASecondDocument() {
        assertOnly(
                "a: 1\n---\nb: 2\n",
                "perf.yml:2:1: a second document begins here - keep one document, without '---' between parts");
    }

    @Test
    void refusesAKeyThatIsThereTwice() {
        assertOnly("a: 1\nb: 2\na: 3\n", "perf.yml:3:1: 'a' is there twice - keep one; the first is in line 1");
    }

    @Test
    void refusesKeysThatAreNoNames() {
        assertOnly(
                "? [a]\n: 1\n", "perf.yml:1:3: a key must be a name - put text that begins with '{' or '[' in quotes");
        assertOnly("'': 1\n", "perf.yml:1:1: a key is empty - write a name before the ':'");
        assertOnly("a: {{x}}\n", "perf.yml:1:5: a key must be a name - put text that begins with '{' or '[' in quotes");
    }

    @Test
    void refusesTags() {
        assertOnly(
                "a: !!java/object 5\n",
                "perf.yml:1:4: the tag 'tag:yaml.org,2002:java/object' is not used here - remove it");
        assertThat(Reading.of("a: !!str 5\n").lines()).isEmpty();
    }

    @Test
    void readsAliasesAndMergesWhatIsNotWrittenHere() {
        Reading reading = Reading.of("""
                x-base: &base {users: 5, duration: 1s}
                one:
                  <<: *base
                  users: 9
                two: *base
                """);
        Section one = reading.section().section("one").orElseThrow();
        assertThat(one.wholeNumber("users", 0, 1, 100)).isEqualTo(9);
        assertThat(one.markOf("duration")).hasToString("perf.yml:1:36");
        assertThat(reading.section().section("two").orElseThrow().wholeNumber("users", 0, 1, 100))
                .isEqualTo(5);
        assertThat(reading.lines()).isEmpty();
    }

    @Test
    void refusesAliasesThatNameNothingOrThemselves() {
        assertOnly(
                "a: *b\n",
                "perf.yml:1:4: '*b' names nothing that is complete above it - mark the value it stands for with '&b', or put the text in quotes");
        assertOnly(
                "a: &b [*b]\n",
                "perf.yml:1:8: '*b' names nothing that is complete above it - mark the value it stands for with '&b', or put the text in quotes");
        assertOnly("a:\n  <<: 5\n", "perf.yml:2:7: '<<' must be followed by a mapping - write '<<: *name'");
    }

    /** Expanded, a4 has 66,430 values and the four lines above it brought 74,718 by aliases: the first a4 is too much. */
    @Test
    void answersABillionLaughs() {
        StringBuilder yaml = new StringBuilder("a0: &a0 [ha, ha, ha, ha, ha, ha, ha, ha, ha]\n");
        for (int i = 1; i < 10; i++) {
            yaml.append("a" + i + ": &a" + i + " [" + ("*a" + (i - 1) + " ,").repeat(9) + "]\n");
        }
        assertThat(Reading.of(yaml.toString()).lines())
                .containsExactly(
                        "perf.yml:6:10: aliases expand to more than 100000 values - write the values out, or use fewer aliases of aliases");
    }

    @Test
    void answersEndlessNesting() {
        assertOnly("a: " + "[".repeat(100_000), "perf.yml:1:104: nested deeper than 100 levels - check the brackets");
    }

    @Test
    void saysInPlainWordsWhatIsNoYaml() {
        assertOnly("a:\n\tb: 1\n", "perf.yml:2:1: a tab cannot indent a line - use spaces");
        assertOnly("a: @b\n", "perf.yml:1:4: a value cannot begin with '@' - put it in quotes");
        assertOnly(
                "a: b: c\n",
                "perf.yml:1:5: a ':' is not expected here - check the indentation, or put text that holds ': ' in quotes");
        assertOnly("a: - b\n", "perf.yml:1:4: a list entry is not expected here - begin the list on a line of its own");
        assertOnly(
                "a: 1\nb\nc: 2\n", "perf.yml:2:1: a key without ':' - write 'key: value', and check the indentation");
        assertOnly(
                "a: *.html\n",
                "perf.yml:1:5: a value that begins with '*' or '&' is a reference to another - put it in quotes");
        assertOnly("a: !{x\n", "perf.yml:1:5: a value that begins with '!' is a tag - put it in quotes");
        assertOnly(
                "a: > b\n",
                "perf.yml:1:6: text after '|' or '>' begins on the next line - put a value that begins with '|' or '>' in quotes");
        assertOnly("a: \"b\nc: 1\n", "perf.yml:1:4: a quote is never closed - add the closing quote");
        assertOnly(
                "a: \"\\d\"\n", "perf.yml:1:6: an unknown escape - write \\\\ for a backslash, or use single quotes");
        assertOnly(
                "a: \"x\" y\n",
                "perf.yml:1:8: this does not fit what is above it - check the indentation and the quotes");
        assertOnly(
                "a: 1\n  b: 2\n",
                "perf.yml:2:4: a ':' is not expected here - check the indentation, or put text that holds ': ' in quotes");
        assertOnly(
                "a: {b: 1\nc: 2\n",
                "perf.yml:1:4: the text that begins with '{' here is not closed, or holds something that must be in quotes"
                        + " - close it, and put values that hold {, }, [, ], a comma or ': ' in quotes");
        assertOnly(
                "a: 1\nb: \u0000\n",
                "perf.yml:2:4: the character U+0000 is not allowed - remove it, or write it as an escape in double quotes");
    }

    @Test
    void anEnvironmentVariableInFlowStyleMustBeQuoted() {
        assertThat(Reading.of("a: {b: ${X}}\n", Map.of("X", "1")).lines())
                .containsExactly(
                        "perf.yml:1:4: the text that begins with '{' here is not closed, or holds something that must be"
                                + " in quotes - close it, and put values that hold {, }, [, ], a comma or ': ' in quotes");
    }

    private static void assertOnly(String yaml, String problem) {
        assertThat(Reading.of(yaml).lines()).isEqualTo(List.of(problem));
    }

    private static String problemOf(Path file) {
        Problems problems = new Problems();
        assertThatExceptionOfType(ConfigException.class)
                .isThrownBy(() -> YamlDocument.read(file, name -> null, problems))
                .satisfies(e -> assertThat(e.problems()).isEqualTo(problems.all()));
        assertThat(problems.all()).hasSize(1);
        return problems.all().get(0).toString();
    }

    private Path write(byte[] bytes) throws IOException {
        return Files.write(folder.resolve("perf.yml"), bytes);
    }
}
