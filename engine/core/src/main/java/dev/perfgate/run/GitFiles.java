package dev.perfgate.run;

import dev.perfgate.result.RunContext.Source;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A git repository by its files (gitrepository-layout(5)): HEAD of this work tree; refs of the repository, loose or packed.
 *
 * @param own the folder of this work tree; holds HEAD
 * @param common the folder that all work trees share; holds the refs
 */
record GitFiles(Path own, Path common) {
    private static final Pattern REVISION = Pattern.compile("[0-9a-f]{40}|[0-9a-f]{64}");
    private static final String SYMBOLIC = "ref: ";
    private static final String BRANCHES = "refs/heads/";

    /** The repository that a folder belongs to. */
    static Optional<GitFiles> find(Path folder) {
        for (Path at = folder.toAbsolutePath().normalize(); at != null; at = at.getParent()) {
            Path git = at.resolve(".git");
            if (Files.isDirectory(git)) {
                return Optional.of(new GitFiles(git, git));
            }
            if (Files.isRegularFile(git)) {
                return linked(at);
            }
        }
        return Optional.empty();
    }

    /** The checked-out revision and branch; a detached HEAD is on no branch, a new repository has no revision. */
    Source source() {
        String head = new ProbeFiles(own).line("HEAD").orElse("");
        if (!head.startsWith(SYMBOLIC)) {
            return new Source(REVISION.matcher(head).matches() ? head : "", "");
        }
        String ref = head.substring(SYMBOLIC.length()).strip();
        if (!ref.startsWith(BRANCHES) || ref.contains("..")) {
            return Source.UNKNOWN;
        }
        return new Source(loose(ref).or(() -> packed(ref)).orElse(""), ref.substring(BRANCHES.length()));
    }

    /** A work tree or submodule, whose {@code .git} is a file: "gitdir: PATH". */
    private static Optional<GitFiles> linked(Path worktree) {
        try {
            return new ProbeFiles(worktree)
                    .valueOf(".git", "gitdir")
                    .map(worktree::resolve)
                    .map(own -> new GitFiles(
                            own,
                            new ProbeFiles(own)
                                    .line("commondir")
                                    .map(own::resolve)
                                    .orElse(own)));
        } catch (InvalidPathException e) {
            return Optional.empty();
        }
    }

    private Optional<String> loose(String ref) {
        return new ProbeFiles(common)
                .line(ref)
                .filter(line -> REVISION.matcher(line).matches());
    }

    /** {@code packed-refs}: lines "REVISION REF", comments with #, and ^REVISION of the tag above. */
    private Optional<String> packed(String ref) {
        return new ProbeFiles(common)
                .lines("packed-refs").stream()
                        .map(line -> line.split(" ", 2))
                        .filter(parts -> parts.length == 2 && parts[1].equals(ref))
                        .map(parts -> parts[0])
                        .filter(revision -> REVISION.matcher(revision).matches())
                        .findFirst();
    }
}
