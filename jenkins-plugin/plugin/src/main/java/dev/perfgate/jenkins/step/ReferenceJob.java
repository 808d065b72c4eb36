package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.build.ReadableJob;
import dev.perfgate.jenkins.job.JobTrends;
import dev.perfgate.jenkins.record.RecordSettings;
import dev.perfgate.jenkins.trend.BaselineWords;
import dev.perfgate.jenkins.trend.BuildTrend.Compared;
import hudson.EnvVars;
import hudson.model.Cause;
import hudson.model.Job;
import hudson.model.Run;
import hudson.model.User;
import hudson.security.ACL;
import hudson.security.ACLContext;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Finds the job whose runs a build is compared with. Another job is looked at with the eyes of whoever started the build, and of nobody
 * in particular when a timer or a change did: what they may not read, the build does not tell them.
 *
 * @param log takes what whoever reads the verdicts must know to understand them
 */
record ReferenceJob(Run<?, ?> build, EnvVars environment, Consumer<String> log) {
    /** What a pull request is to be merged into, as multibranch projects say it. */
    private static final String TARGET = "CHANGE_TARGET";

    /** Of the build, where each branch is a job. */
    private static final String BRANCH = "BRANCH_NAME";

    private static final String ENCODED = "#%/?[]\\";

    Compared of(RecordSettings settings) {
        BaselineWords words = BaselineWords.parse(settings.baseline());
        String target = environment.get(TARGET, "");
        String named = environment.expand(settings.referenceJob());
        if (!named.isEmpty()) {
            return named(named, words.withTarget(target));
        }
        Job<?, ?> sibling = ofBranch(wanted(words));
        return sibling == null
                ? new Compared.WithJob(JobTrends.of(build.getParent()), "", words.withTarget(target))
                : with(sibling, words.inJobOfBranch());
    }

    /** The branch that has a job of its own; empty when the trends of a job are meant. */
    private String wanted(BaselineWords words) {
        return switch (words.kind()) {
            case TARGET_BRANCH -> environment.get(TARGET, "");
            case BRANCH -> environment.get(BRANCH, "").isBlank() ? "" : words.name();
            case PREVIOUS_SUCCESSFUL, PREVIOUS, LAST, BUILD -> "";
        };
    }

    /** What is wrong with a name, for the user of the form; empty when nothing is. */
    static String problem(String name) {
        String text = name.strip();
        boolean known = text.isEmpty() || text.contains("$") || ReadableJob.named(text) != null;
        return known ? "" : Messages.of("ReferenceJob.problem", text);
    }

    private Compared named(String name, BaselineWords words) {
        Job<?, ?> found = readable(name);
        return found == null
                ? new Compared.WithNothing(
                        Messages.of("JobTrends.name", name),
                        Messages.of("ReferenceJob.unknown"),
                        Messages.of("ReferenceJob.remedy"))
                : with(found, words);
    }

    private Compared with(Job<?, ?> job, BaselineWords words) {
        String name = job.equals(build.getParent()) ? "" : job.getFullName();
        return new Compared.WithJob(JobTrends.of(job), name, words);
    }

    /** Branches of a multibranch project are jobs beside one another. */
    private @Nullable Job<?, ?> ofBranch(String branch) {
        String own = build.getParent().getFullName();
        int slash = own.lastIndexOf('/');
        if (branch.isBlank() || slash < 0) {
            return null;
        }
        String name = own.substring(0, slash + 1) + jobName(branch);
        Job<?, ?> job = name.equals(own) ? build.getParent() : sibling(name);
        if (job == null) {
            log.accept(Messages.of("ReferenceJob.branch", branch));
        }
        return job;
    }

    /**
     * Jobs of one multibranch project have the same readers, and most of their builds are started by nobody in particular: whoever runs
     * the build reads the others, too.
     */
    private @Nullable Job<?, ?> sibling(String name) {
        return isOfMultibranch() ? ReadableJob.named(name) : readable(name);
    }

    /** The plugin that has such projects need not be there. */
    private boolean isOfMultibranch() {
        for (Class<?> type = build.getParent().getParent().getClass(); type != null; type = type.getSuperclass()) {
            if (type.getName().equals("jenkins.branch.MultiBranchProject")) {
                return true;
            }
        }
        return false;
    }

    /** As multibranch projects name their jobs: only what would end or split the segment of an address is encoded. */
    static String jobName(String branch) {
        return branch.chars()
                .mapToObj(one ->
                        ENCODED.indexOf(one) < 0 ? Character.toString(one) : String.format(Locale.ROOT, "%%%02X", one))
                .collect(Collectors.joining());
    }

    @SuppressWarnings("try") // it is closed, and that is all
    private @Nullable Job<?, ?> readable(String name) {
        try (ACLContext context = ACL.as(starter())) {
            return ReadableJob.named(name);
        }
    }

    /** Null stands for nobody in particular. */
    private @Nullable User starter() {
        Cause.UserIdCause cause = build.getCause(Cause.UserIdCause.class);
        String id = cause == null ? null : cause.getUserId();
        return id == null ? null : User.getById(id, false);
    }
}
