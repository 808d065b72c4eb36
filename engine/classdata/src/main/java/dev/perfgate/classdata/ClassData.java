package dev.perfgate.classdata;

import dev.perfgate.classdata.ArchiveUse.State;
import java.lang.management.ManagementFactory;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * For whatever starts perfgate.jar in a JVM of its own, and for that JVM. Its starter adds flags: an archive that fits, and the folder of
 * archives. The JVM has a missing archive made when it ends, so that nothing is measured beside that. Without the flags nothing is made.
 */
public final class ClassData {
    /** Whatever it says but {@code on} switches archives off. */
    public static final String SWITCH = "PERFGATE_CLASS_DATA";

    /** Names the folder of archives to the JVM that is to make a missing one. */
    private static final String FOLDER = "perfgate.classData";

    private static final String ARCHIVE_FLAG = "-XX:SharedArchiveFile=";

    /** A damaged archive would crash the JVM unless it verifies it, which takes no time to speak of; a stale one would warn on standard output. */
    private static final List<String> CAREFULLY =
            List.of("-Xshare:auto", "-XX:+VerifySharedSpaces", "-Xlog:cds=off", "-Xlog:cds+dynamic=off");

    private ClassData() {}

    /**
     * JVM flags to start perfgate.jar with; none where archives are switched off or cannot be kept.
     *
     * @param java a path, or a name that is looked for on the path
     * @param jar as it is given to {@code -jar}
     * @param environment that the JVM is started with
     */
    public static List<String> flags(String java, String jar, Map<String, String> environment) {
        if (!List.of("", "on").contains(environment.getOrDefault(SWITCH, ""))) {
            return List.of();
        }
        Optional<JavaHome> home = JavaHome.ofCommand(java, environment);
        Optional<Path> folder = CacheFolder.of(environment, System.getProperty("os.name", ""));
        if (home.isEmpty() || folder.isEmpty()) {
            return List.of();
        }
        List<String> flags = new ArrayList<>();
        flags.add("-D" + FOLDER + "=" + folder.get());
        new ArchiveFolder(folder.get())
                .fitting(new JarLaunch(jar, home.get()))
                .ifPresent(archive -> flags.addAll(flagsOf(archive)));
        return List.copyOf(flags);
    }

    /** To start with this archive, whatever it holds. */
    static List<String> flagsOf(Path archive) {
        List<String> flags = new ArrayList<>(List.of(ARCHIVE_FLAG + archive));
        flags.addAll(CAREFULLY);
        return flags;
    }

    /** In perfgate.jar, when nothing is left to do but to end: has a missing archive made in the background, if its starter wants one. */
    public static void makeIfMissing() {
        folder().ifPresent(folder -> JarLaunch.own()
                .filter(own -> folder.isToMake(own) && !folder.isMaking())
                .ifPresent(own -> BackgroundMaker.start(folder, own)));
    }

    /** Whether the JVM that this is uses an archive. */
    public static ArchiveUse use() {
        Optional<ArchiveFolder> folder = folder();
        Optional<JarLaunch> own = JarLaunch.own();
        if (folder.isEmpty() || own.isEmpty()) {
            return new ArchiveUse(State.NOT_WANTED, Path.of(""));
        }
        return given().map(ClassData::useOf)
                .orElseGet(() -> new ArchiveUse(
                        folder.get().isToMake(own.get()) ? State.MADE_AT_END : State.NOT_POSSIBLE,
                        folder.get().path()));
    }

    /** A JVM that has mapped the archive it was told to says of itself "mixed mode, sharing". */
    private static ArchiveUse useOf(Path archive) {
        boolean mapped = System.getProperty("java.vm.info", "").contains("sharing");
        return new ArchiveUse(mapped ? State.IN_USE : State.REFUSED, archive);
    }

    private static Optional<ArchiveFolder> folder() {
        return path(System.getProperty(FOLDER)).map(ArchiveFolder::new);
    }

    private static Optional<Path> given() {
        return ManagementFactory.getRuntimeMXBean().getInputArguments().stream()
                .filter(argument -> argument.startsWith(ARCHIVE_FLAG))
                .reduce((first, last) -> last)
                .flatMap(argument -> path(argument.substring(ARCHIVE_FLAG.length())));
    }

    /** A path that does not depend on the folder in which a program was started. */
    static Optional<Path> path(@Nullable String text) {
        try {
            return Optional.ofNullable(text).map(Path::of).filter(Path::isAbsolute);
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }
}
