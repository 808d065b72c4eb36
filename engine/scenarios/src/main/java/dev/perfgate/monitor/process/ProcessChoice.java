package dev.perfgate.monitor.process;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Which process is meant. */
sealed interface ProcessChoice {
    /** The process, as far as one alone is meant and runs. */
    Search find(ProcessTable table, ProcessSource source);

    /** When another process may take the place of one that was found. */
    Succession succession();

    enum Succession {
        NEVER,
        AFTER_THE_END,
        AT_ANY_TIME;

        /** Whether to look for another process, given whether the one that was found still runs. */
        boolean isPossible(boolean running) {
            return this == AT_ANY_TIME || (this == AFTER_THE_END && !running);
        }
    }

    /** What looking for a process came to. */
    sealed interface Search {
        record Found(ProcessEntry process) implements Search {}

        /** None, or several. */
        record NotFound(String text, String remedy) implements Search {}
    }

    /** By its number; one that gets the same number later is another process. */
    record Pid(long pid) implements ProcessChoice {
        @Override
        public Search find(ProcessTable table, ProcessSource source) {
            return found(
                    table.running(pid),
                    "no process " + pid + " is running",
                    "start it before the load, or name it by 'pidFile' or 'match'");
        }

        @Override
        public Succession succession() {
            return Succession.NEVER;
        }
    }

    /** By a file in which it has written its number. */
    record PidFile(Path file) implements ProcessChoice {
        private static final String REMEDY = "start the process before the load, or correct the path";
        private static final Pattern NUMBER = Pattern.compile("\\d{1,18}");

        @Override
        public Search find(ProcessTable table, ProcessSource source) {
            try {
                String first = Files.readString(file, StandardCharsets.ISO_8859_1)
                        .lines()
                        .findFirst()
                        .orElse("")
                        .strip();
                return NUMBER.matcher(first).matches()
                        ? found(
                                table.running(Long.parseLong(first)),
                                "process " + first + ", named by " + file + ", is not running",
                                REMEDY)
                        : new Search.NotFound("the first line of " + file + " is not a process number", REMEDY);
            } catch (NoSuchFileException e) {
                return new Search.NotFound(file + " does not exist", REMEDY);
            } catch (IOException e) {
                return new Search.NotFound(file + " cannot be read: " + e.getMessage(), "check its permissions");
            }
        }

        @Override
        public Succession succession() {
            return Succession.AT_ANY_TIME;
        }
    }

    /**
     * By its command line, anywhere in which the expression is found. This process and those above it do not count: their command lines
     * may have the expression in them. Of a process and its descendants only the process counts.
     */
    record Match(Pattern expression) implements ProcessChoice {
        private static final int SHOWN = 3;

        @Override
        public Search find(ProcessTable table, ProcessSource source) {
            Set<Long> ours = table.lineage(ProcessHandle.current().pid());
            List<ProcessEntry> matching = table.entries().values().stream()
                    .filter(process -> process.running() && !ours.contains(process.pid()))
                    .filter(process -> expression
                            .matcher(source.commandLine(process.pid()))
                            .find())
                    .toList();
            List<ProcessEntry> topmost = matching.stream()
                    .filter(process -> matching.stream()
                            .noneMatch(other -> !other.equals(process)
                                    && table.lineage(process.pid()).contains(other.pid())))
                    .toList();
            if (topmost.size() == 1) {
                return new Search.Found(topmost.get(0));
            }
            return topmost.isEmpty()
                    ? new Search.NotFound(
                            "no process has a command line that matches '" + expression + "'",
                            "start it before the load, or correct the expression")
                    : new Search.NotFound(
                            topmost.size() + " processes match '" + expression + "': " + shown(topmost, source),
                            "write an expression that matches one of them, or name it by 'pid' or 'pidFile'");
        }

        @Override
        public Succession succession() {
            return Succession.AFTER_THE_END;
        }

        private static String shown(List<ProcessEntry> processes, ProcessSource source) {
            String shown = processes.stream()
                    .limit(SHOWN)
                    .map(process -> process.pid() + " (" + source.commandLine(process.pid()) + ")")
                    .collect(Collectors.joining(", "));
            return processes.size() > SHOWN ? shown + ", …" : shown;
        }
    }

    private static Search found(Optional<ProcessEntry> process, String otherwise, String remedy) {
        return process.<Search>map(Search.Found::new).orElseGet(() -> new Search.NotFound(otherwise, remedy));
    }
}
