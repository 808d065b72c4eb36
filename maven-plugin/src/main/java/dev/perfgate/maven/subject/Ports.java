package dev.perfgate.maven.subject;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.apache.maven.plugin.MojoExecutionException;

/** Free ports of this machine that a module gave names: Maven properties {@code perf.port.NAME}, variables {@code PERF_PORT_NAME}. */
public final class Ports {
    private static final String KEY = "perfgate.ports";
    private static final String PROPERTY = "perf.port.";
    private static final Pattern PLACEHOLDER =
            Pattern.compile("\\$\\{" + Pattern.quote(PROPERTY) + "([A-Za-z0-9_.-]+)}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z][A-Za-z0-9_.-]*");

    private final Map<String, String> byName = new TreeMap<>();

    private Ports() {}

    public static Ports of(Map<String, Object> moduleContext) {
        return (Ports) moduleContext.computeIfAbsent(KEY, key -> new Ports());
    }

    /**
     * Chooses a port for each name that has none yet, and sets the module's properties. A property that the user gave stays.
     *
     * @param user the properties of the command line
     */
    public void choose(List<String> names, Properties module, Properties user) throws MojoExecutionException {
        List<ServerSocket> held = new ArrayList<>();
        try {
            for (String name : names) {
                if (!NAME.matcher(name).matches()) {
                    throw new MojoExecutionException("ports: '" + name
                            + "' is not a name: write letters, digits, '-', '_' or '.', for example 'http'");
                }
                String given = user.getProperty(PROPERTY + name, module.getProperty(PROPERTY + name));
                byName.put(name, given == null ? free(held) : given);
                module.setProperty(PROPERTY + name, byName.get(name));
            }
        } catch (IOException e) {
            throw new MojoExecutionException("No free port on this machine: " + e.getMessage(), e);
        } finally {
            held.forEach(Ports::release);
        }
    }

    /** Held until all are chosen, so that no two are the same. */
    private static String free(List<ServerSocket> held) throws IOException {
        ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        held.add(socket);
        return Integer.toString(socket.getLocalPort());
    }

    private static void release(ServerSocket socket) {
        try {
            socket.close();
        } catch (IOException e) {
            // Its port is not taken for longer than this process lives.
        }
    }

    /** What Maven had no value for when it read the parameter. */
    public String in(String text) throws MojoExecutionException {
        Matcher placeholder = PLACEHOLDER.matcher(text);
        StringBuilder filled = new StringBuilder();
        while (placeholder.find()) {
            String port = byName.get(placeholder.group(1));
            if (port == null) {
                throw new MojoExecutionException(placeholder.group() + ": no port has this name: add it to <ports>"
                        + (byName.isEmpty() ? "" : "; there are " + String.join(", ", byName.keySet())));
            }
            placeholder.appendReplacement(filled, port);
        }
        return placeholder.appendTail(filled).toString();
    }

    public List<String> in(List<String> texts) throws MojoExecutionException {
        List<String> filled = new ArrayList<>();
        for (String text : texts) {
            filled.add(in(text));
        }
        return filled;
    }

    /** For the subject and for the measuring JVM. */
    public Map<String, String> variables() {
        Map<String, String> variables = new LinkedHashMap<>();
        byName.forEach((name, port) ->
                variables.put("PERF_PORT_" + name.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "_"), port));
        return variables;
    }

    @Override
    public String toString() {
        return String.join(
                ", ",
                byName.entrySet().stream()
                        .map(each -> PROPERTY + each.getKey() + "=" + each.getValue())
                        .toList());
    }
}
