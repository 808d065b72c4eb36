package dev.perfgate.jenkins.trend;

import dev.perfgate.gate.check.FigureLimit;
import dev.perfgate.jenkins.record.RunFolder;
import dev.perfgate.json.DocumentException;
import dev.perfgate.pipeline.InMemoryJudgement;
import dev.perfgate.result.Run;
import dev.perfgate.trend.BuildRun;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The runs that a job's builds keep, the oldest build first, read one after another from the builds' folders: no build is loaded, and
 * no more than one build's runs are held. What cannot be read is left out and counted.
 */
final class KeptBuilds implements Iterator<BuildRun> {
    private final Path builds;
    private final Iterator<Integer> numbers;
    private final Deque<BuildRun> next = new ArrayDeque<>();
    private int unreadable;

    KeptBuilds(Path builds) throws IOException {
        this.builds = builds;
        this.numbers = numbersIn(builds).iterator();
    }

    /** Links such as lastSuccessfulBuild, and folders that are just being removed, have other names. */
    private static List<Integer> numbersIn(Path builds) throws IOException {
        if (!Files.isDirectory(builds)) {
            return List.of();
        }
        try (Stream<Path> folders = Files.list(builds)) {
            return folders.map(folder -> String.valueOf(folder.getFileName()))
                    .filter(name -> name.matches("[1-9]\\d{0,8}"))
                    .map(Integer::valueOf)
                    .sorted()
                    .toList();
        }
    }

    /** How many runs could not be read so far. */
    int unreadable() {
        return unreadable;
    }

    /** Whether one of the newest builds has kept a run; looks at no more than some names of files. */
    static boolean isAnyAmong(Path builds, int newest, int count) {
        return IntStream.rangeClosed(Math.max(1, newest - count + 1), newest)
                .mapToObj(number -> builds.resolve(String.valueOf(number)))
                .anyMatch(build -> !RunFolder.idsOf(build).isEmpty());
    }

    @Override
    public boolean hasNext() {
        while (next.isEmpty() && numbers.hasNext()) {
            take(numbers.next());
        }
        return !next.isEmpty();
    }

    @Override
    public BuildRun next() {
        if (!hasNext()) {
            throw new NoSuchElementException();
        }
        return next.remove();
    }

    private void take(int number) {
        Path build = builds.resolve(String.valueOf(number));
        for (String id : RunFolder.idsOf(build)) {
            RunFolder folder = RunFolder.of(build, id);
            for (int place = 0; folder.has(place); place++) {
                try {
                    next.add(result(number, id, folder.read(place)));
                } catch (IOException | DocumentException e) {
                    unreadable++;
                }
            }
        }
    }

    /** What the index keeps of a run that was judged. */
    static BuildRun result(int build, String record, Run judged) {
        return new BuildRun(build, record, InMemoryJudgement.line(judged), FigureLimit.of(judged.verdicts()));
    }
}
