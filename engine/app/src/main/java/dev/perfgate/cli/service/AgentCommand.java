package dev.perfgate.cli.service;

import dev.perfgate.agent.AgentException;
import dev.perfgate.agent.AgentOptions;
import dev.perfgate.agent.AgentServer;
import dev.perfgate.agent.ListenAddress;
import dev.perfgate.cli.load.CpuOptions;
import dev.perfgate.config.ConfigException;
import dev.perfgate.result.Outcome;
import dev.perfgate.unit.Durations;
import dev.perfgate.unit.UnitException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** {@code perfgate agent}: measures this machine on request. */
@Command(
        name = "agent",
        sortOptions = false,
        optionListHeading = "%n",
        synopsisHeading = "",
        customSynopsis = "Usage: perfgate agent [OPTIONS]",
        description = "Measures this machine on request of a client with a key. Ctrl-C stops it.",
        footer = {
            "",
            "Put keys into ~/.pcd/apikeys, one per line; changes take effect at once:",
            "  mkdir -p ~/.pcd; openssl rand -hex 32 > ~/.pcd/apikeys",
            "  chmod 600 ~/.pcd/apikeys",
            "A client:",
            "  curl -X POST -H \"apikey: $(cat ~/.pcd/apikeys)\" \\",
            "    http://127.0.0.1:8080/v1/loadtest",
            "",
            "Environment:",
            "  LISTENADDRESS  address to listen on, like --listen",
            "  PCD_LOGLEVEL   log level: trace, debug, info, warn or error (default: info)"
        })
public final class AgentCommand implements Callable<Integer> {
    private static final List<String> LOG_LEVELS = List.of("trace", "debug", "info", "warn", "error");

    @Option(
            names = "--listen",
            paramLabel = "HOST:PORT",
            description = "Address to listen on (default: LISTENADDRESS, else 127.0.0.1:8080).")
    private @Nullable String listen;

    @Option(names = "--keys", paramLabel = "FILE", description = "File with the keys (default: ~/.pcd/apikeys).")
    private Path keys = Path.of(System.getProperty("user.home"), ".pcd", "apikeys");

    @Option(
            names = "--time-limit",
            paramLabel = "T",
            description = "Time limit of a test; a longer one is stopped and answered with 504 (default: 2m).")
    private String timeLimit = "2m";

    @ArgGroup(exclusive = false)
    private @Nullable TlsFiles tls;

    @Mixin
    private CpuOptions test = new CpuOptions();

    @Override
    public Integer call() throws InterruptedException {
        try (AgentServer server = started()) {
            System.out.println("The agent listens on " + server.url() + "; Ctrl-C stops it.");
            new CountDownLatch(1).await();
            return Outcome.PASS.exitCode();
        } catch (AgentException e) {
            System.err.println(e.getMessage());
            return Outcome.WRONG_INPUT.exitCode();
        } catch (ConfigException e) {
            e.problems().forEach(System.err::println);
            return Outcome.WRONG_INPUT.exitCode();
        }
    }

    private AgentServer started() {
        setLogLevel(System.getenv("PCD_LOGLEVEL"));
        return AgentServer.start(options());
    }

    private AgentOptions options() {
        return new AgentOptions(
                address(),
                keys,
                limit(),
                Optional.ofNullable(tls).map(files -> new AgentOptions.Tls(files.certificate(), files.key())),
                problems -> test.document(List.of()));
    }

    private ListenAddress address() {
        String variable = System.getenv("LISTENADDRESS");
        if (listen != null) {
            return ListenAddress.parse("--listen", listen);
        }
        return variable == null || variable.isBlank()
                ? ListenAddress.DEFAULT
                : ListenAddress.parse("LISTENADDRESS", variable);
    }

    private Duration limit() {
        try {
            Duration limit = Durations.parse(timeLimit);
            if (!limit.isZero() && !limit.isNegative()) {
                return limit;
            }
        } catch (UnitException e) {
            throw wrongLimit();
        }
        throw wrongLimit();
    }

    private AgentException wrongLimit() {
        return new AgentException(
                "--time-limit: '" + timeLimit + "' is not a duration - write for example '2m' or '90s'");
    }

    /** Before the first logger is made, which reads it. */
    private static void setLogLevel(@Nullable String variable) {
        String level = variable == null || variable.isBlank()
                ? "info"
                : variable.strip().toLowerCase(Locale.ROOT);
        if (!LOG_LEVELS.contains(level)) {
            throw new AgentException("PCD_LOGLEVEL: '" + variable + "' is not a log level - choose one of "
                    + String.join(", ", LOG_LEVELS));
        }
        System.setProperty("org.slf4j.simpleLogger.log.dev.perfgate.agent", level);
    }
}
