package dev.perfgate.cli.terminal;

import dev.perfgate.push.Push;
import dev.perfgate.result.RunJson;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** The options for sending finished runs to a server. */
public final class PushOptions {
    private static final String TOKEN = "PERFGATE_TOKEN";
    private static final String SPOOL = "PERFGATE_SPOOL";

    @Option(
            names = "--push",
            paramLabel = "URL",
            description = "Sends the runs to 'perfgate serve' there, with the token in the variable " + TOKEN
                    + ". Runs that cannot be sent are kept in ~/.perfgate/spool (or " + SPOOL
                    + ") and sent with the next --push.")
    private @Nullable String url;

    @Option(
            names = "--push-token",
            paramLabel = "TOKEN",
            description = "Another token; others on the machine can see it.")
    private @Nullable String token;

    /** @throws dev.perfgate.push.PushException when they cannot be sent as asked: to be known before anything runs */
    public void check() {
        if (url != null) {
            push(url, System.getenv());
        }
    }

    /** Sends the runs in these folders, if that was asked for, and says what came of it. */
    public void send(List<Path> folders) {
        if (url == null) {
            return;
        }
        List<Path> files = folders.stream()
                .map(folder -> folder.resolve(RunJson.FILE_NAME))
                .toList();
        Push.Result result = push(url, System.getenv()).send(files);
        result.warnings().forEach(warning -> System.err.println("WARN  " + warning));
        if (result.sent() > 0) {
            System.out.println("Sent " + result.sent() + (result.sent() == 1 ? " run" : " runs") + " to " + url);
        }
    }

    private Push push(String server, Map<String, String> environment) {
        Path home = Path.of(System.getProperty("user.home", "."));
        String spool = environment.get(SPOOL);
        return new Push(
                server,
                token == null ? environment.getOrDefault(TOKEN, "") : token,
                spool == null ? home.resolve(".perfgate").resolve("spool") : Path.of(spool));
    }
}
