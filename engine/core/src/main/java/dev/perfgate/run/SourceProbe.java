package dev.perfgate.run;

import dev.perfgate.result.RunContext.Source;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * Finds out which revision is being tested: what the build server says, else what the files of git say. Starts no process and
 * never throws; what is not known stays empty.
 */
public final class SourceProbe {
    /** How one build server names revision and branch; of several names the first that is set counts. */
    private record Server(List<String> revision, List<String> branch) {}

    private static final List<Server> SERVERS = List.of(
            // Jenkins; BRANCH_NAME of a multibranch job is free of the remote's name
            new Server(List.of("GIT_COMMIT"), List.of("BRANCH_NAME", "GIT_LOCAL_BRANCH", "GIT_BRANCH")),
            // GitHub; of a pull request HEAD_REF is its branch and REF_NAME only "12/merge"
            new Server(List.of("GITHUB_SHA"), List.of("GITHUB_HEAD_REF", "GITHUB_REF_NAME")),
            // GitLab
            new Server(
                    List.of("CI_COMMIT_SHA"),
                    List.of("CI_COMMIT_BRANCH", "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME", "CI_COMMIT_REF_NAME")),
            // Azure Pipelines
            new Server(List.of("BUILD_SOURCEVERSION"), List.of("BUILD_SOURCEBRANCH")),
            new Server(List.of("CIRCLE_SHA1"), List.of("CIRCLE_BRANCH")),
            new Server(List.of("BITBUCKET_COMMIT"), List.of("BITBUCKET_BRANCH")),
            new Server(List.of("BUILDKITE_COMMIT"), List.of("BUILDKITE_BRANCH")),
            new Server(List.of("TRAVIS_COMMIT"), List.of("TRAVIS_PULL_REQUEST_BRANCH", "TRAVIS_BRANCH")));

    private final Map<String, String> variables;

    /** Asks these environment variables before it asks git. */
    public SourceProbe(Map<String, String> variables) {
        this.variables = Map.copyOf(variables);
    }

    /** The source of the project that this folder belongs to, as this process's environment and git have it. */
    public static Source probe(Path folder) {
        return new SourceProbe(System.getenv()).source(folder);
    }

    /** The source of the project that this folder belongs to. */
    public Source source(Path folder) {
        return byBuildServer()
                .orElseGet(() -> GitFiles.find(folder).map(GitFiles::source).orElse(Source.UNKNOWN));
    }

    /** Never mixes two servers' answers, nor a server's with git's: they may speak of different revisions. */
    private Optional<Source> byBuildServer() {
        return SERVERS.stream()
                .flatMap(server -> first(server.revision())
                        .map(revision -> new Source(
                                revision,
                                first(server.branch()).map(SourceProbe::branch).orElse("")))
                        .stream())
                .findFirst();
    }

    private Optional<String> first(List<String> names) {
        return names.stream()
                .map(name -> variables.getOrDefault(name, "").strip())
                .filter(value -> !value.isEmpty())
                .findFirst();
    }

    private static String branch(String name) {
        return name.replaceFirst("^refs/heads/", "").replaceFirst("^origin/", "");
    }
}
