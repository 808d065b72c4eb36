package dev.perfgate.command;

import java.util.List;
import java.util.Locale;

/** Operating systems, as far as they run commands differently. */
enum SystemKind {
    LINUX,
    OTHER_UNIX,
    WINDOWS {
        @Override
        List<String> shell(String text) {
            return List.of("cmd.exe", "/c", text);
        }
    };

    static final SystemKind CURRENT = named(System.getProperty("os.name", ""));

    /** By the JDK's name of the system. */
    static SystemKind named(String osName) {
        String name = osName.toLowerCase(Locale.ROOT);
        if (name.startsWith("windows")) {
            return WINDOWS;
        }
        return name.equals("linux") ? LINUX : OTHER_UNIX;
    }

    /** The shell and its arguments that run a text. */
    List<String> shell(String text) {
        return List.of("/bin/sh", "-c", text);
    }
}
