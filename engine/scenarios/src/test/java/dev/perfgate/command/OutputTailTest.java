package dev.perfgate.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class OutputTailTest {
    @Test
    void shortOutputIsKeptWhole() {
        assertThat(linesOf("one\ntwo\n\nfour")).containsExactly("one", "two", "", "four");
    }

    @Test
    void onlyTheLastLinesOfLongOutputAreKept() {
        List<String> lines = linesOf(numbered(1, 100_000));
        assertThat(lines).hasSize(20).startsWith("line 99981").endsWith("line 100000");
    }

    @Test
    void lineWhoseBeginningIsLostIsLeftOut() {
        assertThat(linesOf("x".repeat(1_000_000) + "\nshort\n")).containsExactly("short");
    }

    @Test
    void progressLineIsKeptAsItWasInTheEnd() {
        assertThat(linesOf("10 %\r50 %\r100 %\ndone\r\n")).containsExactly("100 %", "done");
    }

    @Test
    void bytesThatAreNoTextDoNotMatter() {
        OutputTail tail = OutputTail.of(new ByteArrayInputStream(new byte[] {(byte) 0xff, 'a', '\n'}));
        assertThat(tail.lines()).containsExactly("\ufffda");
    }

    @Test
    void pipeThatSomebodyKeepsOpenIsLeftOnceItIsEmpty() throws IOException {
        try (PipedOutputStream writer = new PipedOutputStream();
                PipedInputStream reader = new PipedInputStream(writer)) {
            writer.write("last\n".getBytes(StandardCharsets.UTF_8));
            OutputTail tail = OutputTail.of(reader);
            tail.commandEnded(writer);
            writer.flush();
            assertThat(tail.lines()).containsExactly("last");
        }
    }

    private static List<String> linesOf(String output) {
        return OutputTail.of(new ByteArrayInputStream(output.getBytes(StandardCharsets.UTF_8)))
                .lines();
    }

    private static String numbered(int first, int last) {
        return IntStream.rangeClosed(first, last)
                .mapToObj(i -> "line " + i + "\n")
                .collect(Collectors.joining());
    }
}
