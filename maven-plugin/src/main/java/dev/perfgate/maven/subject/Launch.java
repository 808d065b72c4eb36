package dev.perfgate.maven.subject;

import java.io.File;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** The command line that starts a subject. */
public sealed interface Launch {
    List<String> commandLine();

    /** A command that ends what signals to the started process would leave behind; empty for most. */
    default List<String> farewell() {
        return List.of();
    }

    /** A command line, with further arguments that are taken as they stand. */
    record Command(List<String> words, List<String> arguments) implements Launch {
        public Command {
            words = List.copyOf(words);
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<String> commandLine() {
            return joined(words, arguments);
        }
    }

    /** A runnable jar. */
    record Jar(Path java, List<String> flags, Path jar, List<String> arguments) implements Launch {
        public Jar {
            flags = List.copyOf(flags);
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<String> commandLine() {
            return joined(List.of(java.toString()), flags, List.of("-jar", jar.toString()), arguments);
        }
    }

    /** A class on the project's class path. */
    record MainClass(Path java, List<String> flags, List<String> classPath, String name, List<String> arguments)
            implements Launch {
        public MainClass {
            flags = List.copyOf(flags);
            classPath = List.copyOf(classPath);
            arguments = List.copyOf(arguments);
        }

        @Override
        public List<String> commandLine() {
            List<String> path = List.of("-cp", String.join(File.pathSeparator, classPath), name);
            return joined(List.of(java.toString()), flags, path, arguments);
        }
    }

    /** Containers: {@code up} stays in the foreground as the subject's process, {@code down} removes what it made. */
    record Compose(String project, Path file) implements Launch {
        @Override
        public List<String> commandLine() {
            return joined(compose(), List.of("up", "--abort-on-container-exit"));
        }

        @Override
        public List<String> farewell() {
            return joined(compose(), List.of("down"));
        }

        private List<String> compose() {
            return List.of("docker", "compose", "--project-name", project, "--file", file.toString());
        }
    }

    @SafeVarargs
    private static List<String> joined(List<String>... parts) {
        List<String> all = new ArrayList<>();
        for (List<String> part : parts) {
            all.addAll(part);
        }
        return all;
    }
}
