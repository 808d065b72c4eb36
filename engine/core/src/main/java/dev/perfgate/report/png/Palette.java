package dev.perfgate.report.png;

import dev.perfgate.report.model.Chart.Role;
import java.awt.Color;

/** The colours of the HTML report's light theme (report.css), so that a line keeps its colour in every report. */
final class Palette {
    static final Color GROUND = Color.WHITE;
    static final Color INK = new Color(0x1b2027);
    static final Color SOFT = new Color(0x565e6b);
    static final Color GRID = new Color(0xdde1e7);
    static final Color MARK = new Color(0x8a93a3);

    private static final Color GREEN = new Color(0x23a08f);
    private static final Color BLUE = new Color(0x2467b3);
    private static final Color ORANGE = new Color(0xd17b00);
    private static final Color RED = new Color(0xc4411f);
    private static final Color VIOLET = new Color(0x8a5a9e);
    private static final Color GREY = new Color(0x7b8494);

    private Palette() {}

    static Color of(Role role) {
        return switch (role) {
            case P50, SERVICE_TIME, THIRD -> GREEN;
            case P95, RATE, RESPONSE_TIME, FIRST, CANDIDATE -> BLUE;
            case P99, SECOND -> ORANGE;
            case FAILURES -> RED;
            case DROPPED, FOURTH -> VIOLET;
            case USERS, BASELINE -> GREY;
        };
    }

    static Color translucent(Color colour) {
        return new Color(colour.getRed(), colour.getGreen(), colour.getBlue(), 64);
    }
}
