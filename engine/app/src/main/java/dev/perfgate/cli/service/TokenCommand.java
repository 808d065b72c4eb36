package dev.perfgate.cli.service;

import dev.perfgate.config.Mark;
import dev.perfgate.config.Problems;
import dev.perfgate.result.Outcome;
import dev.perfgate.store.jdbc.Database;
import dev.perfgate.store.jdbc.Scope;
import dev.perfgate.store.jdbc.Token;
import dev.perfgate.store.jdbc.Tokens;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.UnitException;
import java.time.Duration;
import java.util.Locale;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code perfgate token}: creates, lists and revokes the server's tokens. */
@Command(
        name = "token",
        sortOptions = false,
        parameterListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate token [NAME] [OPTIONS]",
        description = "Creates a token for the server and prints it once; without NAME, lists the tokens.",
        footer = {
            "",
            "  perfgate token ci --scope run --expires 90d",
            "Clients send it in the header 'Authorization: Bearer TOKEN'. The store keeps",
            "only its hash. A running server accepts it at once."
        })
public final class TokenCommand implements Callable<Integer> {
    private static final int LONGEST = 100;

    @Parameters(index = "0", arity = "0..1", paramLabel = "NAME", description = "User of the token, such as ci.")
    private @Nullable String name;

    @Option(
            names = "--scope",
            paramLabel = "SCOPE",
            description =
                    "read: see results; run: also run load tests and send runs; admin: also change and delete (default: read).")
    private Scope scope = Scope.READ;

    @Option(names = "--expires", paramLabel = "T", description = "Validity, such as 90d, or never (default: 365d).")
    private String expires = "365d";

    @Option(names = "--revoke", paramLabel = "NAME", description = "Revokes the token with this name.")
    private @Nullable String revoke;

    @Mixin
    private StoreOptions store = new StoreOptions();

    @Override
    public Integer call() {
        Duration validFor = checked();
        // The first token may come before the first start of the server.
        try (Database database = name == null ? store.openExisting() : store.open()) {
            Tokens tokens = database.tokens();
            if (revoke != null) {
                return revoked(database, revoke);
            }
            if (name == null) {
                list(tokens);
            } else {
                System.out.println(tokens.create(name, scope, validFor));
                note(database, "made", name);
            }
        }
        return Outcome.PASS.exitCode();
    }

    /** How long a new token counts; null for ever. */
    private @Nullable Duration checked() {
        Problems problems = new Problems();
        if (name != null && revoke != null) {
            problems.add(
                    Mark.ofOption("--revoke"), "it cannot be combined with NAME", "create or revoke, one at a time");
        }
        if (name != null
                && (name.isBlank() || name.length() > LONGEST || name.chars().anyMatch(Character::isISOControl))) {
            problems.add(
                    Mark.of("NAME"),
                    "must have 1 to " + LONGEST + " characters, none of them a line break or the like",
                    "write for example ci");
        }
        Duration validFor = null;
        try {
            validFor = expires.equals("never") ? null : Durations.parse(expires);
        } catch (UnitException e) {
            problems.add(
                    Mark.ofOption("--expires"),
                    "'" + expires + "' is not a duration",
                    "write for example 90d, or never");
        }
        if (validFor != null && validFor.isZero()) {
            problems.add(
                    Mark.ofOption("--expires"),
                    "with '" + expires + "' it would expire at once",
                    "write for example 90d, or never");
        }
        problems.throwIfAny();
        return validFor;
    }

    private static void note(Database database, String what, String name) {
        database.audit().add("command line", "", "TOKEN", what + " " + name, 0);
    }

    private static int revoked(Database database, String name) {
        if (database.tokens().revoke(name)) {
            note(database, "revoked", name);
            System.out.println("The token '" + name + "' is revoked.");
            return Outcome.PASS.exitCode();
        }
        System.err.println("--revoke: there is no token '" + name + "'; 'perfgate token' lists the tokens");
        return Outcome.WRONG_INPUT.exitCode();
    }

    private static void list(Tokens tokens) {
        for (Token token : tokens.list()) {
            String end = token.expiresAt() == null ? "never expires" : "expires " + token.expiresAt();
            System.out.println(token.name() + "  " + token.scope().name().toLowerCase(Locale.ROOT) + "  made "
                    + token.createdAt() + "  " + end);
        }
    }
}
