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
    private static final String WHY = "A service may listen on one address only while its clients try the other first.";

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
                    Status.FAIL, NAME, "has no address", WHY, "Add the line '127.0.0.1 localhost' to /etc/hosts.");
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
            return Finding.of(
                    Status.FAIL,
                    NAME,
                    value,
                    WHY,
                    "Let /etc/hosts name 127.0.0.1 and ::1 for localhost, nothing else.");
        }
        return Finding.warnIf(
                addresses[0] instanceof Inet6Address && addresses.length > 1,
                NAME,
                value,
                WHY,
                "Write 127.0.0.1 instead of localhost where the service listens on IPv4 only.");
    }
}
