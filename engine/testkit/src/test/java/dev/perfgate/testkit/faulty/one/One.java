package dev.perfgate.testkit.faulty.one;

import dev.perfgate.testkit.faulty.other.Other;
import java.net.URI;

/** Breaks rules on purpose: a cycle between packages, texts that depend on the machine, another program's streams and life. */
public record One(Other other) {
    public String text() {
        return String.format("%.1f", 1.5);
    }

    @SuppressWarnings("StringCaseLocaleUsage")
    public String lowerCase(URI uri) {
        return uri.toString().toLowerCase();
    }

    public void end() {
        System.out.println("the end");
        System.exit(1);
    }
}
