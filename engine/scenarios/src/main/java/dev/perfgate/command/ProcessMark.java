package dev.perfgate.command;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.stream.Stream;

/**
 * A variable in a command's environment, by which all its processes are known again: they inherit it, even those that leave their
 * process group or whose parent has ended. Only Linux lets others read a process's environment.
 */
record ProcessMark(String value) {
    static final String VARIABLE = "PERFGATE_COMMAND";

    static ProcessMark unique() {
        return new ProcessMark(UUID.randomUUID().toString());
    }

    /** The processes that have it and are alive; none where the system does not tell. */
    Stream<ProcessHandle> bearers() {
        if (SystemKind.CURRENT != SystemKind.LINUX) {
            return Stream.empty();
        }
        return ProcessHandle.allProcesses().filter(process -> isIn(Path.of("/proc/" + process.pid() + "/environ")));
    }

    /** An environment that cannot be read belongs to somebody else, or to a process that has just ended. */
    private boolean isIn(Path environment) {
        try {
            return new String(Files.readAllBytes(environment), StandardCharsets.ISO_8859_1)
                    .contains(VARIABLE + "=" + value);
        } catch (IOException e) {
            return false;
        }
    }
}
