package dev.perfgate.report.png;

import java.awt.AWTError;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.image.BufferedImage;
import java.util.Optional;

/**
 * The JDK's logical fonts, and whether they work. A JDK without fontconfig, without any font or without its native font library
 * says so only when text is drawn, each in another way; so text is drawn once, before any chart.
 */
final class Fonts {
    private static final String NO_FONTS =
            "install fontconfig and a font, such as Debian's packages fontconfig and fonts-dejavu-core";

    private static final String NO_DISPLAY = "start Java with -Djava.awt.headless=true";

    private Fonts() {}

    static Font plain(int points) {
        return new Font(Font.SANS_SERIF, Font.PLAIN, points);
    }

    static Font bold(int points) {
        return new Font(Font.SANS_SERIF, Font.BOLD, points);
    }

    /** Why no text can be drawn here; empty when it can. */
    static Optional<String> problem() {
        return Probe.RESULT;
    }

    private static final class Probe {
        private static final Optional<String> RESULT = problemOf(Fonts::drawSomeText);
    }

    private static void drawSomeText() {
        Graphics2D graphics = new BufferedImage(8, 8, BufferedImage.TYPE_INT_RGB).createGraphics();
        graphics.setFont(plain(10));
        graphics.drawString("a", 0, 8);
        graphics.dispose();
    }

    static Optional<String> problemOf(Runnable drawing) {
        try {
            drawing.run();
            return Optional.empty();
        } catch (RuntimeException | Error e) { // without any font, JDK 17 throws a plain Error
            if (e instanceof VirtualMachineError && !(e instanceof InternalError)) {
                throw e;
            }
            String remedy = e instanceof AWTError ? NO_DISPLAY : NO_FONTS;
            return Optional.of("No PNG charts: this machine cannot draw text (" + firstLine(e) + "); " + remedy + ".");
        }
    }

    private static String firstLine(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        return root.toString().lines().findFirst().orElse("no reason given");
    }
}
