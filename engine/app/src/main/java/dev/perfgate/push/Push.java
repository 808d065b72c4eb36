package dev.perfgate.push;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Sends runs to a server. Each is copied into a spool first and leaves it when the server has acknowledged it: whatever happens in
 * between, the next push sends it again, and the server knows by the run's id that it has it.
 */
public final class Push {
    private final RunServer server;
    private final Spool spool;

    /**
     * @param url of the server
     * @param token with the scope run
     * @param spool where runs wait that could not be sent
     * @throws PushException when url or token cannot be used
     */
    public Push(String url, String token, Path spool) {
        this.server = new RunServer(url, token);
        this.spool = new Spool(spool, server.name());
    }

    /**
     * What a push came to.
     *
     * @param sent how many runs the server has got now
     * @param waiting how many are kept for the next push
     * @param warnings what a user should know
     */
    public record Result(int sent, int waiting, List<String> warnings) {
        public Result {
            warnings = List.copyOf(warnings);
        }
    }

    /** Sends these runs, and those that could not be sent before. Never fails: the runs themselves are kept elsewhere. */
    public Result send(List<Path> runs) {
        List<String> warnings = new ArrayList<>();
        int sent = 0;
        int left = 0;
        try {
            for (Path run : runs) {
                spool.add(run);
            }
            List<Path> waiting = spool.waiting();
            left = waiting.size();
            for (Path run : waiting) {
                // Another process may have sent it since.
                Delivery delivery = Files.exists(run) ? server.send(run) : new Delivery.Delivered();
                if (delivery instanceof Delivery.Postponed postponed) {
                    warnings.add(server.name() + " " + postponed.reason() + "; " + left
                            + " run(s) are kept and sent with the next --push");
                    break;
                }
                left--;
                sent += settle(run, delivery, warnings);
            }
        } catch (IOException e) {
            warnings.add(
                    "runs could not be kept for sending: " + e + "; set PERFGATE_SPOOL to a folder that is writable");
        }
        return new Result(sent, left, warnings);
    }

    /** How many were taken: one or none. */
    private int settle(Path run, Delivery delivery, List<String> warnings) throws IOException {
        if (delivery instanceof Delivery.Refused refused) {
            Path aside = spool.setAside(run);
            warnings.add(server.name() + " " + refused.reason() + "; the run is not sent again, it lies in " + aside);
            return 0;
        }
        spool.remove(run);
        return 1;
    }
}
