package dev.perfgate.jenkins;

import java.io.File;
import java.io.IOException;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Classes of folders and jars, apart from those of the tests. */
record ClassPath(List<Path> entries) {
    /** @param text as java's -cp: {@code FOLDER/*} stands for all jars of a folder */
    static ClassPath of(String text) throws IOException {
        List<Path> entries = new ArrayList<>();
        for (String entry : text.split(File.pathSeparator, -1)) {
            if (!entry.endsWith("*")) {
                entries.add(Path.of(entry));
                continue;
            }
            try (Stream<Path> files = Files.list(Path.of(entry.substring(0, entry.length() - 1)))) {
                files.filter(file -> file.toString().endsWith(".jar")).sorted().forEach(entries::add);
            }
        }
        return new ClassPath(entries);
    }

    URLClassLoader loader() throws MalformedURLException {
        URL[] urls = new URL[entries.size()];
        for (int i = 0; i < urls.length; i++) {
            urls[i] = entries.get(i).toUri().toURL();
        }
        return new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
    }

    /** The binary names of all classes in its folders. */
    List<String> classNames() throws IOException {
        List<String> names = new ArrayList<>();
        for (Path entry : entries) {
            try (Stream<Path> files = Files.walk(entry)) {
                files.filter(file -> file.toString().endsWith(".class"))
                        .map(file -> entry.relativize(file).toString().replace(File.separatorChar, '.'))
                        .map(name -> name.substring(0, name.length() - ".class".length()))
                        .filter(name -> !name.endsWith("package-info"))
                        .sorted()
                        .forEach(names::add);
            }
        }
        return names;
    }
}
