package dev.perfgate.jenkins.run;

import dev.perfgate.jenkins.agent.EngineFiles;
import hudson.FilePath;
import hudson.PluginWrapper;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.List;
import java.util.UUID;
import java.util.jar.JarInputStream;
import java.util.jar.Manifest;
import java.util.stream.Stream;
import jenkins.model.Jenkins;

/** The perfgate.jar that the plugin carries, and its copies on agents: one for each content, whatever builds run at a time. */
final class EngineJar {
    private static final String PLACE = "WEB-INF/engine/perfgate.jar";
    private static final String FLAGS = "Perfgate-Jvm-Flags";

    /** Below an agent's root, where other plugins keep theirs, too. */
    static final String FOLDER = "caches/perfgate";

    private final URL source;
    private final String hash;

    private EngineJar(URL source, String hash) {
        this.source = source;
        this.hash = hash;
    }

    static EngineJar ofPlugin() throws IOException {
        PluginWrapper plugin = Jenkins.get().getPluginManager().getPlugin("perfgate");
        if (plugin == null) {
            throw new IOException("the plugin 'perfgate' is not installed under its own name");
        }
        return of(new URL(plugin.baseResourceURL, PLACE));
    }

    static EngineJar of(URL source) throws IOException {
        return new EngineJar(source, EngineFiles.hash(source.openStream()));
    }

    /** The jar on the agent with this root, copied there unless it is. */
    FilePath on(FilePath root) throws IOException, InterruptedException {
        FilePath folder = root.child(FOLDER);
        folder.mkdirs();
        if (!folder.act(new EngineFiles.Check(hash))) {
            String copy = UUID.randomUUID() + ".part";
            try (InputStream in = new BufferedInputStream(source.openStream())) {
                folder.child(copy).copyFrom(in);
            }
            folder.act(new EngineFiles.Place(copy, hash));
        }
        return folder.child(EngineFiles.name(hash));
    }

    /** What the jar wants of its JVM, as it says in its manifest. */
    List<String> jvmFlags() throws IOException {
        try (JarInputStream jar = new JarInputStream(new BufferedInputStream(source.openStream()))) {
            Manifest manifest = jar.getManifest();
            String flags =
                    manifest == null ? null : manifest.getMainAttributes().getValue(FLAGS);
            return flags == null ? List.of() : Stream.of(flags.split(" ", -1)).toList();
        }
    }
}
