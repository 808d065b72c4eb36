package dev.perfgate.report.png;

import java.nio.file.Path;

/** The outcome of drawing a chart. */
public sealed interface Drawing {
    /** It is in this file. */
    record Drawn(Path file) implements Drawing {}

    /** This machine cannot draw text; the reason is one line with a remedy. */
    record NotDrawn(String reason) implements Drawing {}
}
