package dev.perfgate.classdata;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/**
 * A process that makes an archive after this one has ended: on what processor time others leave, in the folder of archives, without any output
 * and without this one's environment, whose Java options are not meant for it.
 */
final class BackgroundMaker {
    private static final Set<String> NEEDED = Set.of("PATH", "LD_LIBRARY_PATH", "SystemRoot", "TMPDIR", "TEMP", "TMP");

    private BackgroundMaker() {}

    static void start(ArchiveFolder folder, JarLaunch launch) {
        try {
            folder.create();
            ProcessBuilder builder = new ProcessBuilder(command(folder, launch))
                    .directory(folder.path().toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD);
            builder.environment().keySet().retainAll(NEEDED);
            builder.start();
        } catch (IOException e) {
            // Then the next start takes as long as this one did.
        }
    }

    private static List<String> command(ArchiveFolder folder, JarLaunch launch) {
        List<String> command = new ArrayList<>();
        nice().ifPresent(nice -> command.addAll(List.of(nice, "-n", "19")));
        command.add(launch.java().java().toString());
        command.addAll(List.of("-XX:+UseSerialGC", "-Xmx64m", "-XX:TieredStopAtLevel=1", "-XX:-UsePerfData"));
        command.addAll(List.of("-cp", launch.jar(), ArchiveMaker.class.getName()));
        command.add(folder.path().toString());
        return command;
    }

    private static Optional<String> nice() {
        return Stream.of("/usr/bin/nice", "/bin/nice")
                .filter(file -> Files.isExecutable(Path.of(file)))
                .findFirst();
    }
}
