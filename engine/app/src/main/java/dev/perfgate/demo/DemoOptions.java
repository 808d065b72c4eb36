package dev.perfgate.demo;

import dev.perfgate.unit.Quantity;
import dev.perfgate.unit.Unit;
import dev.perfgate.unit.UnitException;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * The options of the demo service.
 *
 * @param port 0 takes any free port
 * @param delay of one small input; a larger inference takes it as often as its input is larger
 * @param errorRate the share of answers that are a 500, 0 to 1
 * @param seed decides which requests fail and how the delays vary
 */
public record DemoOptions(
        String host, int port, Delay delay, double errorRate, Stall stall, long seed, Optional<TlsFiles> tls) {

    private static final String SHARE_FORM = "must be from 0 to 1, or from 0 % to 100 %";

    public DemoOptions {
        if (port < 0 || port > 65535) {
            throw new DemoOptionException("port", Integer.toString(port), "must be from 0 (any free port) to 65535");
        }
        if (!(errorRate >= 0 && errorRate <= 1)) {
            throw new DemoOptionException("error-rate", Double.toString(errorRate), SHARE_FORM);
        }
    }

    /** Port 8000 of 127.0.0.1, without delay, errors or stalls. */
    public static DemoOptions defaults() {
        return new DemoOptions("127.0.0.1", 8000, new Delay.Fixed(Duration.ZERO), 0, Stall.NONE, 1, Optional.empty());
    }

    public DemoOptions withHost(String name) {
        return new DemoOptions(name, port, delay, errorRate, stall, seed, tls);
    }

    public DemoOptions withPort(int number) {
        return new DemoOptions(host, number, delay, errorRate, stall, seed, tls);
    }

    /** "20ms", "between 10ms 30ms", or "lognormal 20ms,80ms" (median, P99). */
    public DemoOptions withDelay(String text) {
        return new DemoOptions(host, port, Delay.parse(text), errorRate, stall, seed, tls);
    }

    /** "0.01" or "1 %". */
    public DemoOptions withErrorRate(String text) {
        return new DemoOptions(host, port, delay, share(text), stall, seed, tls);
    }

    /** "1s every 5s". */
    public DemoOptions withStall(String text) {
        return new DemoOptions(host, port, delay, errorRate, Stall.parse(text), seed, tls);
    }

    public DemoOptions withSeed(long number) {
        return new DemoOptions(host, port, delay, errorRate, stall, number, tls);
    }

    /** Two PEM files; the key PKCS 8, not encrypted. */
    public DemoOptions withTls(Path certificate, Path key) {
        return new DemoOptions(host, port, delay, errorRate, stall, seed, Optional.of(new TlsFiles(certificate, key)));
    }

    private static double share(String text) {
        try {
            Quantity quantity = Quantity.parse(text);
            double share = quantity.unit() == Unit.COUNT ? quantity.value() : quantity.in(Unit.RATIO);
            if (share >= 0 && share <= 1) {
                return share;
            }
            throw new DemoOptionException("error-rate", text, SHARE_FORM);
        } catch (UnitException | IllegalArgumentException e) {
            throw new DemoOptionException("error-rate", text, "write for example '0.01' or '1 %'");
        }
    }
}
