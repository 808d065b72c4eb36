package dev.perfgate.doctor;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Whether the ports that the commands listen on by default are free. */
final class DefaultPorts {
    private static final Map<Integer, String> DEFAULTS = new LinkedHashMap<>();

    static {
        DEFAULTS.put(8000, "demo");
        DEFAULTS.put(8001, "serve");
        DEFAULTS.put(8080, "agent");
        DEFAULTS.put(8089, "ui");
    }

    private final Map<Integer, String> ports;

    DefaultPorts() {
        this(DEFAULTS);
    }

    /** @param ports with the commands that listen on them */
    DefaultPorts(Map<Integer, String> ports) {
        this.ports = new LinkedHashMap<>(ports);
    }

    Finding finding() {
        List<String> free = new ArrayList<>();
        List<String> taken = new ArrayList<>();
        ports.forEach((port, command) -> {
            if (isFree(port)) {
                free.add(String.valueOf(port));
            } else {
                taken.add(port + " (" + command + ")");
            }
        });
        String value = taken.isEmpty()
                ? String.join(", ", free) + " free"
                : "taken: " + String.join(", ", taken) + (free.isEmpty() ? "" : "; free: " + String.join(", ", free));
        return Finding.warnIf(
                !taken.isEmpty(),
                "ports",
                value,
                "The commands demo, serve, agent and ui listen on these ports by default.",
                "Find the owner with 'ss -ltnp', or choose another port with --port.");
    }

    private static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket(port, 1, InetAddress.getLoopbackAddress())) {
            return socket.isBound();
        } catch (IOException e) {
            return false;
        }
    }
}
