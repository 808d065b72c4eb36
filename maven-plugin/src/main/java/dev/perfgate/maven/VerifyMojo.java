package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.ForkResult;
import dev.perfgate.maven.fork.GateVerdicts;
import dev.perfgate.maven.fork.OptionNames;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecution;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/**
 * Judges the results of {@code perf:run} in this build and fails the build if a gate failed. For results of an earlier build, set {@code perf.execution} or call the goal directly.
 */
@Mojo(
        name = "verify",
        defaultPhase = LifecyclePhase.VERIFY,
        threadSafe = true,
        requiresDependencyResolution = ResolutionScope.TEST)
public final class VerifyMojo extends MeasuringGoal {
    /** Skips this goal. */
    @Parameter(property = "perf.verify.skip", defaultValue = "false")
    boolean skipVerify;

    /** Execution whose results are judged (default: all executions in this build). */
    @Parameter(property = "perf.execution")
    @Nullable
    String execution;

    /** Gates to judge by instead of those of perf.yml, such as 'checkout: p95 &lt; 200 ms'. */
    @Parameter(property = "perf.gates")
    @Nullable
    List<String> gates;

    @Inject
    VerifyMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipVerify;
    }

    @Override
    OptionNames optionNames() {
        return new OptionNames().properties("perf.", "baseline", "history").and("--gate", "-Dperf.gates");
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        List<String> executions = executions();
        if (executions.isEmpty() && !hasSomething()) {
            nothingHere();
            return;
        }
        modules().markSomething(project);
        List<Path> summaries = present(executions);
        if (!summaries.isEmpty()) {
            AllModules.remember(moduleContext(), summaries);
            judgeAndAggregate(summaries);
        }
    }

    private List<String> executions() {
        if (execution != null) {
            return List.of(execution);
        }
        List<String> ran = runsOfThisBuild().executions();
        boolean byHand = mojoExecution.getSource() == MojoExecution.Source.CLI;
        return ran.isEmpty() && byHand && hasSomething() ? List.of(mojoExecution.getExecutionId()) : ran;
    }

    private List<Path> present(List<String> executions) throws MojoFailureException {
        if (executions.isEmpty()) {
            missing(
                    "Nothing to judge: perf:run has not run in this build. To judge an earlier build, name its execution with -Dperf.execution=ID. Otherwise bind the goal 'run' too, or skip both with -Dperf.skip");
        }
        List<Path> summaries = new ArrayList<>();
        for (String each : executions) {
            Path summary = results().summary(each);
            if (!Files.isRegularFile(summary)) {
                missing("Nothing to judge: no " + summary);
            } else if (runsOfThisBuild().isOwn(each, summary)) {
                summaries.add(summary);
            } else {
                throw new MojoFailureException(
                        summary
                                + " is not what perf:run of this build wrote: another build wrote into this folder since. Give each build its own checkout, or its own -Dperf.outputDirectory=DIR");
            }
        }
        return summaries;
    }

    private void judgeAndAggregate(List<Path> summaries) throws MojoExecutionException, MojoFailureException {
        try {
            judge(summaries);
        } catch (MojoExecutionException | MojoFailureException e) {
            aggregateDespite(e);
            throw e;
        }
        aggregateIfAsked();
    }

    private void judge(List<Path> summaries) throws MojoExecutionException, MojoFailureException {
        Path verdicts = results().verdicts();
        Arguments arguments = Arguments.of("gate")
                .all(summaries)
                .option("--json", verdicts)
                .option("--baseline", presentBaseline())
                .option("--history", history);
        given(gates).forEach(gate -> arguments.option("--gate", gate));
        results().removeVerdicts();
        ForkResult result = fork(arguments.words(), getLog()::debug, getLog()::warn);
        GateVerdicts judgement = GateVerdicts.read(verdicts);
        judgement.log(getLog()::info, getLog()::warn);
        summaries.forEach(
                summary -> results().reportsBeside(summary).forEach(report -> getLog().info("Report: " + report)));
        switch (result.exit()) {
            case PASSED -> {}
            case GATE_FAILED, INVALID -> throw new MojoFailureException(failures(judgement, result));
            case WRONG_INPUT -> throw new MojoExecutionException(result.message());
            case NOT_STARTED -> throw notStarted(result);
            case NOT_COMPLETED, INTERRUPTED, UNKNOWN ->
                throw new MojoFailureException(
                        "Cannot judge the gates (" + result.exit().meaning() + "): " + result.message());
        }
    }

    private static String failures(GateVerdicts judgement, ForkResult result) {
        String failures = judgement.failures();
        return failures.isEmpty() ? result.message() : failures;
    }
}
