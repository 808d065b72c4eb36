package dev.perfgate.push;

import dev.perfgate.text.OptionNames;
import java.io.IOException;
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
     * The result of a push.
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
            sent = sendAll(spool.waiting(), warnings);
            left = spool.waiting().size();
        } catch (IOException e) {
            warnings.add("cannot spool the runs: " + e + "; set PERFGATE_SPOOL to a writable folder");
        }
        return new Result(sent, left, warnings);
    }

    private int sendAll(List<Path> waiting, List<String> warnings) throws IOException {
        int sent = 0;
        for (Path run : waiting) {
            Delivery delivery = server.send(run);
            if (delivery instanceof Delivery.Postponed postponed) {
                warnings.add(server.name() + " " + postponed.reason() + "; "
                        + spool.waiting().size() + " run(s) are waiting "
                        + (postponed.remedy().isEmpty()
                                ? OptionNames.in("for the next {--push}")
                                : "to be sent: " + postponed.remedy()));
                break;
            }
            sent += settle(run, delivery, warnings);
        }
        return sent;
    }

    /** How many were taken: one or none. */
    private int settle(Path run, Delivery delivery, List<String> warnings) throws IOException {
        if (delivery instanceof Delivery.Gone) {
            return 0;
        }
        if (delivery instanceof Delivery.Failed failed) {
            warnings.add(server.name() + " " + failed.reason()
                    + OptionNames.in("; the next {--push} sends the run again; it is kept in ") + run);
            return 0;
        }
        if (delivery instanceof Delivery.Refused refused) {
            Path aside = spool.setAside(run);
            warnings.add(server.name() + " " + refused.reason() + "; the run will not be sent again; it is kept in "
                    + aside);
            return 0;
        }
        spool.remove(run);
        return 1;
    }
}
