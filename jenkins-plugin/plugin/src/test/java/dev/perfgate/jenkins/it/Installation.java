package dev.perfgate.jenkins.it;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * The parts of a real Jenkins, as properties of the build name them.
 *
 * @param war the packed file, or the folder that it was unpacked to
 * @param plugins a folder with .jpi and .hpi files
 * @param java the program that runs the controller and its agents
 */
record Installation(Path war, Path plugins, Path java) {
    static final String NONE = "no Jenkins to try the plugin in: name one by -Djenkins.war=FILE-OR-EXPLODED-FOLDER and"
            + " -Djenkins.plugins=FOLDER (CONTRIBUTING.md says more)";

    Installation {
        for (Path part : List.of(war, plugins, java)) {
            if (!Files.exists(part)) {
                throw new IllegalArgumentException(
                        part + ": no such file; mend the property jenkins.war, jenkins.plugins" + " or jenkins.java");
            }
        }
    }

    /** None where the properties do not say. */
    static Optional<Installation> given() {
        String war = System.getProperty("jenkins.war", "");
        String plugins = System.getProperty("jenkins.plugins", "");
        return war.isEmpty() || plugins.isEmpty()
                ? Optional.empty()
                : Optional.of(new Installation(Path.of(war), Path.of(plugins), javaOfProperties()));
    }

    /** A newer Jenkins needs a newer Java than the build. */
    private static Path javaOfProperties() {
        String own = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return Path.of(System.getProperty("jenkins.java", own));
    }

    /** The start of the command: what is left are the servlet container's own options. */
    List<String> command(Path home, List<String> jvmOptions) throws IOException {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(jvmOptions);
        command.addAll(
                Files.isDirectory(war)
                        ? List.of("-cp", launcher().toString(), "winstone.Launcher", "--webroot=" + war)
                        : List.of("-jar", war.toString(), "--webroot=" + home.resolve("war")));
        return command;
    }

    /** What a packed war starts itself with lies in it, and so in the folder that it was unpacked to. */
    private Path launcher() throws IOException {
        try (Stream<Path> files = Files.walk(war.resolve("executable"), 1)) {
            return files.filter(file -> file.getFileName().toString().matches("winstone.*\\.jar"))
                    .findFirst()
                    .orElseThrow(() -> new IOException(war + " has no executable/winstone.jar; unpack the whole war"));
        }
    }

    boolean hasPlugin(String name) {
        return Stream.of(".jpi", ".hpi").anyMatch(ending -> Files.exists(plugins.resolve(name + ending)));
    }

    /** Under the names that an upload gives them. */
    void copyPlugins(Path folder) throws IOException {
        Files.createDirectories(folder);
        try (Stream<Path> files = Files.list(plugins)) {
            for (Path file :
                    files.filter(each -> each.toString().matches(".*\\.[hj]pi")).toList()) {
                String name = file.getFileName().toString().replaceAll("\\.hpi$", ".jpi");
                Files.copy(file, folder.resolve(name), StandardCopyOption.REPLACE_EXISTING);
            }
        }
    }
}
