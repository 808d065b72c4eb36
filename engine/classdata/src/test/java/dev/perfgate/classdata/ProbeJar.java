package dev.perfgate.classdata;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.jar.Attributes;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;

/** Packs {@link Probe} with this module's classes and a list of them. */
final class ProbeJar {
    private static final String FOLDER = "dev/perfgate/classdata/";

    private ProbeJar() {}

    static Path in(Path folder) throws IOException {
        return in(folder, "");
    }

    /** @param more lines of the list */
    static Path in(Path folder, String more) throws IOException {
        Path classes =
                Path.of(Probe.class.getResource("ClassData.class").getPath()).getParent();
        StringBuilder list = new StringBuilder(more);
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, Probe.class.getName());
        Path jar = folder.resolve("probe.jar");
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                Stream<Path> found = Files.list(classes)) {
            for (Path each : found.toList()) {
                list.append(add(out, each.getFileName().toString()));
            }
            list.append(add(out, "Probe.class"));
            out.putNextEntry(new JarEntry(FOLDER + "classes.list"));
            out.write(list.toString().getBytes(StandardCharsets.UTF_8));
            for (int known : ClassList.KNOWN) {
                out.putNextEntry(new JarEntry(FOLDER + ClassList.java(known)));
                out.write("java/util/Optional\n".getBytes(StandardCharsets.UTF_8));
            }
        }
        return jar;
    }

    private static String add(JarOutputStream out, String name) throws IOException {
        String entry = FOLDER + name;
        out.putNextEntry(new JarEntry(entry));
        try (InputStream in = Probe.class.getResourceAsStream(name)) {
            in.transferTo(out);
        }
        return entry.replace(".class", "\n");
    }
}
