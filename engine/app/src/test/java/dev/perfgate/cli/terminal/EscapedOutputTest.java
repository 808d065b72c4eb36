package dev.perfgate.cli.terminal;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

final class EscapedOutputTest {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    @Test
    void nothingThatSteersATerminalPasses() {
        print(false, "a\u001b]0;title\u0007b\u009b31mc\u202ed\re\n");

        assertThat(written()).isEqualTo("a\\u001b]0;title\\u0007b\\u009b31mc\\u202ed\\u000de\n");
    }

    @Test
    void ourColoursPassWhereThereAreColours() {
        print(true, "\u001b[31mFAIL\u001b[0m \u001b[2J\n");

        assertThat(written()).isEqualTo("\u001b[31mFAIL\u001b[0m \\u001b[2J\n");
    }

    @Test
    void charactersAndLineEndsMayComeInPieces() throws Exception {
        try (EscapedOutput out = new EscapedOutput(bytes, StandardCharsets.UTF_8, false)) {
            for (byte one : "größe 🚀;\r\n\u009b".getBytes(StandardCharsets.UTF_8)) {
                out.write(one);
            }
        }
        assertThat(written()).isEqualTo("größe 🚀;\r\n\\u009b");
    }

    @Test
    void linesThatAreRedrawnGoPast() {
        PrintableStream stream = new PrintableStream(bytes, StandardCharsets.UTF_8, true);
        stream.print("begun ");
        PrintStream redrawn = PrintableStream.redrawn(stream);
        redrawn.print("\r50 %");
        redrawn.flush();
        stream.println("\rdone");

        assertThat(written()).isEqualTo("begun \r50 %\\u000ddone" + System.lineSeparator());
    }

    private void print(boolean colours, String text) {
        new PrintableStream(bytes, StandardCharsets.UTF_8, colours).print(text);
    }

    private String written() {
        return bytes.toString(StandardCharsets.UTF_8);
    }
}
