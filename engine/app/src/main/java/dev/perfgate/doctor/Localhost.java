package dev.perfgate.doctor;

import dev.perfgate.doctor.Finding.Status;
import java.net.Inet6Address;
import java.net.InetAddress;
import java.net.UnknownHostException;
import java.util.ArrayList;
import java.util.List;

/** What "localhost" means here. */
final class Localhost {
    private static final String NAME = "localhost";
    private static final String WHY =
            "A service may listen on only one of these addresses while clients try the other first.";

    /** Gives the addresses of a name. */
    interface Resolver {
        InetAddress[] addresses(String host) throws UnknownHostException;
    }

    private final Resolver resolver;

    Localhost(Resolver resolver) {
        this.resolver = resolver;
    }

    Finding finding() {
        try {
            return finding(resolver.addresses(NAME));
        } catch (UnknownHostException e) {
            return Finding.of(
                    Status.FAIL, NAME, "does not resolve", WHY, "Add the line '127.0.0.1 localhost' to /etc/hosts.");
        }
    }

    private static Finding finding(InetAddress[] addresses) {
        List<String> texts = new ArrayList<>();
        boolean loopback = true;
        for (InetAddress address : addresses) {
            texts.add(address.getHostAddress());
            loopback &= address.isLoopbackAddress();
        }
        String value = String.join(", ", texts);
        if (!loopback) {
            return Finding.of(Status.FAIL, NAME, value, WHY, "Map localhost to 127.0.0.1 and ::1 only, in /etc/hosts.");
        }
        return Finding.warnIf(
                addresses[0] instanceof Inet6Address && addresses.length > 1,
                NAME,
                value,
                WHY,
                "Use 127.0.0.1 instead of localhost if the service listens on IPv4 only.");
    }
}
