package dev.perfgate.cli.terminal;

import dev.perfgate.agent.AddressUnavailableException;
import dev.perfgate.config.ConfigException;
import dev.perfgate.demo.DemoOptionException;
import dev.perfgate.demo.PortUnavailableException;
import dev.perfgate.json.DocumentException;
import dev.perfgate.lock.LockException;
import dev.perfgate.push.PushException;
import dev.perfgate.result.Outcome;
import dev.perfgate.scenario.Heap;
import dev.perfgate.server.ListenException;
import dev.perfgate.store.StoreException;
import dev.perfgate.store.jdbc.DatabaseException;
import dev.perfgate.text.Excerpt;
import dev.perfgate.text.NearestWord;
import dev.perfgate.text.OptionNames;
import java.io.PrintWriter;
import java.nio.charset.Charset;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.IntSupplier;
import java.util.regex.Pattern;
import picocli.CommandLine;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Model.OptionSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Turns what a command threw into one message and an exit code. */
public final class CommandErrors {
    /** What the parser of the command line says, and how users are told. */
    private static final Map<String, String> WORDS = new LinkedHashMap<>();

    /** Of words in capitals, as the program has them. */
    private static final Pattern CHOICE = Pattern.compile(" is none of ([A-Z_, ]+)$");

    static {
        WORDS.put("is not an? (int|long)$", "is not a whole number");
        WORDS.put("expected one of \\[(.*)] \\(case-insensitive\\) but was ('.*')$", "$2 is none of $1");
        WORDS.put("^Error: Missing required argument\\(s\\): ", "missing beside the others: ");
    }

    private CommandErrors() {}

    /** Without this the virtual machine would end with 1, which says that a gate failed. */
    public static int guarded(IntSupplier command) {
        try {
            return command.getAsInt();
        } catch (OutOfMemoryError e) {
            System.err.println(Heap.exhausted(Heap.mostBytes()));
            return Outcome.NOT_COMPLETED.exitCode();
        } catch (Error e) {
            return unexpected(e, new PrintWriter(System.err, true, Charset.defaultCharset()));
        }
    }

    /** The arguments could not be understood. */
    public static int wrongArguments(ParameterException thrown, String[] arguments) {
        CommandLine command = thrown.getCommandLine();
        PrintWriter err = command.getErr();
        if (arguments.length == 0 && !command.getSubcommands().isEmpty()) {
            command.usage(err);
            return Outcome.WRONG_INPUT.exitCode();
        }
        String name = command.getCommandSpec().qualifiedName();
        if (thrown instanceof UnmatchedArgumentException unmatched) {
            err.println(name + ": "
                    + Excerpt.of(unknown(unmatched, !command.getSubcommands().isEmpty())));
        } else {
            err.println(name + ": " + Excerpt.of(named(thrown, sentence(String.valueOf(thrown.getMessage())))));
        }
        err.println("'" + name + " --help' lists the options.");
        return Outcome.WRONG_INPUT.exitCode();
    }

    /** What the parser says of an option, by the name that the user has for it. */
    private static String named(ParameterException thrown, String sentence) {
        return thrown.getArgSpec() instanceof OptionSpec option
                ? sentence.replace(option.longestName(), OptionNames.of(option.longestName()))
                : sentence;
    }

    private static String unknown(UnmatchedArgumentException thrown, boolean commandWanted) {
        String word = thrown.getUnmatched().get(0);
        CommandSpec command = thrown.getCommandLine().getCommandSpec();
        Set<String> known = thrown.isUnknownOption() ? command.optionsMap().keySet() : words(command);
        String remedy = NearestWord.of(word, known)
                .map(near -> " - did you mean '" + near + "'?")
                .orElse("");
        if (thrown.isUnknownOption()) {
            return "unknown option '" + word + "'" + remedy;
        }
        return commandWanted
                ? "unknown command '" + word + "'" + remedy
                : "'" + word + "' is one argument too many - quote values that contain spaces";
    }

    /** What can stand in the place of a command. */
    private static Set<String> words(CommandSpec command) {
        Set<String> words = new TreeSet<>(command.subcommands().keySet());
        words.add("help");
        return words;
    }

    private static String sentence(String message) {
        String said = message;
        for (Map.Entry<String, String> word : WORDS.entrySet()) {
            said = said.replaceAll(word.getKey(), word.getValue());
        }
        said = CHOICE.matcher(said)
                .replaceFirst(match -> " is none of " + match.group(1).toLowerCase(Locale.ROOT));
        return said.isEmpty() ? said : Character.toLowerCase(said.charAt(0)) + said.substring(1);
    }

    /** A command failed. */
    public static int failed(Exception thrown, CommandLine command, ParseResult parsed) {
        PrintWriter err = command.getErr();
        if (thrown instanceof ConfigException problems) {
            problems.problems().forEach(err::println);
            return Outcome.WRONG_INPUT.exitCode();
        }
        if ((thrown instanceof DatabaseException database && database.wrongInput())
                || thrown instanceof StoreException
                || thrown instanceof DocumentException
                || thrown instanceof PushException
                || thrown instanceof DemoOptionException) {
            err.println(Excerpt.of(String.valueOf(thrown.getMessage())));
            return Outcome.WRONG_INPUT.exitCode();
        }
        if (thrown instanceof PortUnavailableException
                || thrown instanceof ListenException
                || thrown instanceof AddressUnavailableException
                || thrown instanceof LockException
                || thrown instanceof DatabaseException) {
            err.println(thrown.getMessage());
            return Outcome.NOT_COMPLETED.exitCode();
        }
        return unexpected(thrown, err);
    }

    private static int unexpected(Throwable thrown, PrintWriter err) {
        err.println("Perfgate failed unexpectedly; please report this:");
        thrown.printStackTrace(err);
        return Outcome.NOT_COMPLETED.exitCode();
    }
}
