package dev.perfgate.doctor;

import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.List;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** The flags for the measuring JVM, as the jar's manifest names them for the launcher and for forks. */
record JvmFlags(List<String> all) {
    private static final String ENTRY = "Perfgate-Jvm-Flags";

    /** What a flag is about, without its value: -Xmx of -Xmx512m, -XX:UseSerialGC of -XX:+UseSerialGC, -XX:MaxRAM of -XX:MaxRAM=1g. */
    private static final Pattern ABOUT = Pattern.compile("(-X[a-z]{2})\\d.*|(-XX:)[+-]?([^=]+).*|([^=:]+).*");

    JvmFlags {
        all = List.copyOf(all);
    }

    /** Those of the jar that holds this class; none where it lies in no jar. */
    static JvmFlags ofOwnJar() {
        @Nullable CodeSource source = JvmFlags.class.getProtectionDomain().getCodeSource();
        try {
            Path place =
                    source == null ? Path.of("") : Path.of(source.getLocation().toURI());
            return Files.isRegularFile(place) ? ofJar(place) : new JvmFlags(List.of());
        } catch (IOException | URISyntaxException e) {
            return new JvmFlags(List.of());
        }
    }

    private static JvmFlags ofJar(Path jar) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            @Nullable
            String flags = file.getManifest() == null
                    ? null
                    : file.getManifest().getMainAttributes().getValue(ENTRY);
            return new JvmFlags(
                    flags == null || flags.isBlank()
                            ? List.of()
                            : List.of(flags.strip().split("\\s+", -1)));
        }
    }

    /** Those about which these arguments say nothing: another value is somebody's choice. */
    List<String> missingIn(List<String> arguments) {
        List<String> said = arguments.stream().map(JvmFlags::about).toList();
        return all.stream().filter(flag -> !said.contains(about(flag))).toList();
    }

    private static String about(String flag) {
        Matcher parts = ABOUT.matcher(flag);
        if (!parts.matches()) {
            return flag;
        }
        if (parts.group(1) != null) {
            return parts.group(1);
        }
        return parts.group(2) != null ? parts.group(2) + parts.group(3) : parts.group(4);
    }
}
