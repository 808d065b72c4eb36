package dev.perfgate.run;

import static org.assertj.core.api.Assertions.assertThat;

import dev.perfgate.result.RunContext.Source;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SourceProbeTest {
    private static final String ONE = "0123456789abcdef0123456789abcdef01234567";
    private static final String TWO = "fedcba9876543210fedcba9876543210fedcba98";

    private @TempDir Path root;

    @Test
    void jenkinsIsAskedFirst() throws Exception {
        file(".git/HEAD", TWO);

        assertThat(probe(Map.of("GIT_COMMIT", ONE, "GIT_BRANCH", "origin/main")))
                .isEqualTo(new Source(ONE, "main"));
        assertThat(probe(Map.of("GIT_COMMIT", ONE, "GIT_BRANCH", "origin/x", "BRANCH_NAME", "feature/x")))
                .isEqualTo(new Source(ONE, "feature/x"));
    }

    @Test
    void otherBuildServersAreKnown() {
        assertThat(probe(Map.of("GITHUB_SHA", ONE, "GITHUB_REF_NAME", "main"))).isEqualTo(new Source(ONE, "main"));
        assertThat(probe(Map.of("GITHUB_SHA", ONE, "GITHUB_REF_NAME", "12/merge", "GITHUB_HEAD_REF", "fix")))
                .isEqualTo(new Source(ONE, "fix"));
        assertThat(probe(Map.of("CI_COMMIT_SHA", ONE, "CI_COMMIT_BRANCH", "main")))
                .isEqualTo(new Source(ONE, "main"));
        assertThat(probe(Map.of("BUILD_SOURCEVERSION", ONE, "BUILD_SOURCEBRANCH", "refs/heads/rel/1")))
                .isEqualTo(new Source(ONE, "rel/1"));
    }

    @Test
    void branchAloneIsNoAnswerOfABuildServer() throws Exception {
        file(".git/HEAD", ONE);

        assertThat(probe(Map.of("GIT_BRANCH", "origin/main", "GITHUB_SHA", " ")))
                .isEqualTo(new Source(ONE, ""));
    }

    @Test
    void branchIsReadFromItsLooseRef() throws Exception {
        file(".git/HEAD", "ref: refs/heads/feature/größe\n");
        file(".git/refs/heads/feature/größe", ONE + "\n");
        Files.createDirectories(root.resolve("a/b"));

        assertThat(new SourceProbe(Map.of()).source(root.resolve("a/b"))).isEqualTo(new Source(ONE, "feature/größe"));
    }

    @Test
    void branchIsReadFromPackedRefsUnlessThereIsALooseOne() throws Exception {
        file(".git/HEAD", "ref: refs/heads/main\n");
        file(
                ".git/packed-refs",
                "# pack-refs with: peeled fully-peeled sorted\n" + TWO + " refs/heads/other\n" + ONE
                        + " refs/heads/main\n^" + TWO + "\n");

        assertThat(probe(Map.of())).isEqualTo(new Source(ONE, "main"));

        file(".git/refs/heads/main", TWO);
        assertThat(probe(Map.of())).isEqualTo(new Source(TWO, "main"));
    }

    @Test
    void detachedHeadIsOnNoBranch() throws Exception {
        file(".git/HEAD", ONE + "\n");

        assertThat(probe(Map.of())).isEqualTo(new Source(ONE, ""));
    }

    @Test
    void linkedWorkTreeHasItsOwnHeadAndSharedRefs() throws Exception {
        file("main/.git/worktrees/side/HEAD", "ref: refs/heads/side\n");
        file("main/.git/worktrees/side/commondir", "../..\n");
        file("main/.git/refs/heads/side", ONE);
        file("side/.git", "gitdir: " + root.resolve("main/.git/worktrees/side") + "\n");

        assertThat(new SourceProbe(Map.of()).source(root.resolve("side"))).isEqualTo(new Source(ONE, "side"));
    }

    @Test
    void submoduleIsFoundByARelativePath() throws Exception {
        file(".git/modules/lib/HEAD", TWO);
        file("lib/.git", "gitdir: ../.git/modules/lib\n");

        assertThat(new SourceProbe(Map.of()).source(root.resolve("lib"))).isEqualTo(new Source(TWO, ""));
    }

    @Test
    void newRepositoryHasABranchButNoRevision() throws Exception {
        file(".git/HEAD", "ref: refs/heads/main\n");

        assertThat(probe(Map.of())).isEqualTo(new Source("", "main"));
    }

    @Test
    void strangeFilesSayNothing() throws Exception {
        file(".git/HEAD", "ref: refs/heads/../../../secret\n");
        file("odd/.git", "gitdir: \u0000\n");
        file("empty/.git", "");

        assertThat(probe(Map.of())).isEqualTo(Source.UNKNOWN);
        assertThat(new SourceProbe(Map.of()).source(root.resolve("odd"))).isEqualTo(Source.UNKNOWN);
        assertThat(new SourceProbe(Map.of()).source(root.resolve("empty"))).isEqualTo(Source.UNKNOWN);
    }

    private Source probe(Map<String, String> variables) {
        return new SourceProbe(variables).source(root);
    }

    private void file(String path, String content) throws IOException {
        Path file = root.resolve(path);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
    }
}
