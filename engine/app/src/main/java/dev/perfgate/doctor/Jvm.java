package dev.perfgate.doctor;

import dev.perfgate.classdata.ArchiveUse;
import dev.perfgate.classdata.ClassData;
import dev.perfgate.report.png.ChartPng;
import java.lang.management.ManagementFactory;
import java.util.List;
import java.util.Optional;

/** The Java that measures: its version, the flags it was started with, and whether it can draw. */
final class Jvm {
    private final JvmFlags recommended;
    private final List<String> given;
    private final ArchiveUse archive;

    /** @param given the arguments that this JVM was started with */
    Jvm(JvmFlags recommended, List<String> given, ArchiveUse archive) {
        this.recommended = recommended;
        this.given = List.copyOf(given);
        this.archive = archive;
    }

    /** Of the JVM that this is. */
    static Jvm own() {
        return new Jvm(JvmFlags.ofOwnJar(), ManagementFactory.getRuntimeMXBean().getInputArguments(), ClassData.use());
    }

    List<Finding> findings() {
        return List.of(version(), flags(), classData(), fonts());
    }

    private static Finding version() {
        return Finding.of(
                Finding.Status.OK,
                "java",
                System.getProperty("java.vm.name") + " " + Runtime.version(),
                "Figures are only comparable between runs with the same Java.",
                "");
    }

    private Finding flags() {
        String name = "java flags";
        String why = "These flags keep the measuring JVM small and steady; its pauses would count as the subject's.";
        if (recommended.all().isEmpty()) {
            return Finding.skipped(name, "not started from perfgate.jar", why);
        }
        List<String> missing = recommended.missingIn(given);
        return Finding.warnIf(
                !missing.isEmpty(),
                name,
                missing.isEmpty()
                        ? "in force: " + String.join(" ", given)
                        : "in force: " + (given.isEmpty() ? "none" : String.join(" ", given)) + "; missing: "
                                + String.join(" ", missing),
                why,
                "Start Perfgate with the script 'perfgate' beside the jar, or with: java "
                        + String.join(" ", recommended.all()) + " -jar perfgate.jar");
    }

    private Finding classData() {
        String name = "class data";
        String why = "With an archive of loaded classes a run begins in half the time; figures are the same.";
        return switch (archive.state()) {
            case IN_USE -> Finding.of(Finding.Status.OK, name, "in use: " + archive.place(), why, "");
            case MADE_AT_END ->
                Finding.of(Finding.Status.OK, name, "none yet; made when this ends, in " + archive.place(), why, "");
            case REFUSED -> Finding.skipped(name, "not in use, since other flags contradict: " + archive.place(), why);
            case NOT_POSSIBLE -> Finding.skipped(name, "cannot be kept in " + archive.place(), why);
            case NOT_WANTED ->
                Finding.skipped(name, "switched off, or not started by 'perfgate', a goal or Jenkins", why);
        };
    }

    private static Finding fonts() {
        String why = "PNG charts need a font; HTML reports do not.";
        Optional<String> problem = ChartPng.problem();
        return Finding.warnIf(
                problem.isPresent(),
                "fonts",
                problem.orElse("fonts are available"),
                why,
                "Install fontconfig and a font, such as the Debian packages fontconfig and fonts-dejavu-core.");
    }
}
