package dev.perfgate.agent;

/**
 * The address on which the agent listens.
 *
 * @param port 0 for any free one
 */
public record ListenAddress(String host, int port) {
    /** For this machine alone. */
    public static final ListenAddress DEFAULT = new ListenAddress("127.0.0.1", 8080);

    private static final int MOST = 65_535;

    /**
     * Reads {@code host:port}, {@code :port} (all addresses of this machine) or {@code [::1]:port}.
     *
     * @param place where the text was given, for the message
     * @throws AgentException when it is none of these
     */
    public static ListenAddress parse(String place, String text) {
        int colon = text.lastIndexOf(':');
        String host = colon < 0 ? "" : text.substring(0, colon).strip();
        boolean bracketed = host.startsWith("[") && host.endsWith("]");
        if (colon < 0 || (host.contains(":") && !bracketed)) {
            throw wrong(place, text);
        }
        String name = bracketed ? host.substring(1, host.length() - 1) : host;
        return new ListenAddress(name.isEmpty() ? "0.0.0.0" : name, port(place, text, text.substring(colon + 1)));
    }

    private static int port(String place, String text, String digits) {
        try {
            int port = Integer.parseInt(digits.strip());
            if (port >= 0 && port <= MOST) {
                return port;
            }
        } catch (NumberFormatException e) {
            throw wrong(place, text);
        }
        throw wrong(place, text);
    }

    private static AgentException wrong(String place, String text) {
        return new AgentException(
                place + ": '" + text + "' is not an address - write for example '127.0.0.1:8080', or ':8080'"
                        + " for all addresses of this machine");
    }

    @Override
    public String toString() {
        return (host.contains(":") ? "[" + host + "]" : host) + ":" + port;
    }
}
