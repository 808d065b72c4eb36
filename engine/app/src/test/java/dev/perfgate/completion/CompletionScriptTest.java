package dev.perfgate.completion;

import dev.perfgate.testkit.GoldenFile;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

final class CompletionScriptTest {
    @Command(
            name = "perfgate",
            subcommands = {Run.class, Paint.class})
    static final class Root {}

    @Command(name = "run", description = "Runs the user's scenarios.")
    static final class Run {
        @Parameters(paramLabel = "NAME", arity = "0..*")
        String[] names = {};

        @Option(
                names = {"-f", "--config"},
                description = "Share, such as '1 %%'.")
        String config = "";

        @Option(names = "--json", description = "As JSON.")
        boolean json;
    }

    @Command(name = "paint", description = "Paints.")
    static final class Paint {
        private enum Colour {
            red,
            green
        }

        @Parameters
        Colour colour = Colour.red;

        @Option(names = "-cp", description = "One dash.")
        String path = "";
    }

    private static CommandLine root() {
        return new CommandLine(new Root());
    }

    @Test
    void bashScript() {
        GoldenFile.of(getClass(), "perfgate.bash").assertMatches(CompletionScript.bash(root()));
    }

    @Test
    void zshScript() {
        GoldenFile.of(getClass(), "perfgate.zsh").assertMatches(CompletionScript.zsh(root()));
    }

    @Test
    void fishScript() {
        GoldenFile.of(getClass(), "perfgate.fish").assertMatches(CompletionScript.fish(root()));
    }
}
