package dev.perfgate.agent;

import java.util.Locale;

/** Thrown when the agent cannot listen on its address; the message names address and remedy. */
public final class AddressUnavailableException extends RuntimeException {
    AddressUnavailableException(ListenAddress address, Throwable thrown) {
        super(message(address, reason(thrown)), thrown);
    }

    private static String reason(Throwable thrown) {
        Throwable cause = thrown;
        while (cause.getCause() != null) {
            cause = cause.getCause();
        }
        return String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
    }

    private static String message(ListenAddress address, String reason) {
        if (reason.contains("in use")) {
            return "port " + address.port() + " of " + address.host()
                    + " is already in use: stop the program that listens there, or choose another port with LISTENADDRESS or --listen";
        }
        return "cannot listen on " + address + " (" + reason
                + "): name an address of this machine with LISTENADDRESS or --listen, such as 127.0.0.1:8080";
    }
}
