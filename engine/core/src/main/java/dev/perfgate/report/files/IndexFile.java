package dev.perfgate.report.files;

import dev.perfgate.report.html.SuiteIndex;
import dev.perfgate.result.Run;
import dev.perfgate.store.OutputFile;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** One page with all runs of a command. Its links are relative, so that page and runs can be moved together. */
public record IndexFile(Path file) {
    /**
     * Proves that the page can be written.
     *
     * @throws dev.perfgate.store.StoreException when it cannot
     */
    public void check() {
        new OutputFile(file).check();
    }

    /**
     * Writes the page.
     *
     * @param folders of the runs' reports, in the order of the runs
     * @param error why there are not all runs
     */
    public Path write(List<Run> runs, List<Path> folders, Optional<String> error) {
        List<SuiteIndex.Entry> entries = new ArrayList<>();
        for (int i = 0; i < runs.size(); i++) {
            entries.add(entry(runs.get(i), folders.get(i)));
        }
        return new OutputFile(file).write(out -> SuiteIndex.write(entries, error, out));
    }

    private SuiteIndex.Entry entry(Run run, Path folder) {
        Optional<String> report = ReportKind.HTML.files(folder).stream()
                .filter(Files::exists)
                .map(this::address)
                .findFirst();
        return new SuiteIndex.Entry(run, fromHere(folder), report);
    }

    private String address(Path target) {
        String path = fromHere(target);
        try {
            // Before a colon in a name, lest the name be taken for a scheme.
            return new URI(null, null, path.contains(":") ? "./" + path : path, null).getRawPath();
        } catch (URISyntaxException e) {
            throw new IllegalStateException("a path is always a path: " + target, e);
        }
    }

    /** On another drive there is no way from here. */
    private String fromHere(Path target) {
        Path here = file.toAbsolutePath().normalize().resolveSibling("");
        Path there = target.toAbsolutePath().normalize();
        boolean reachable = Objects.equals(here.getRoot(), there.getRoot());
        return (reachable ? here.relativize(there) : there).toString().replace('\\', '/');
    }
}
