package dev.perfgate.maven;

import dev.perfgate.maven.fork.Arguments;
import dev.perfgate.maven.fork.OptionNames;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** Checks this machine for anything that may distort measurements, like {@code perfgate doctor}. Needs no project. */
@Mojo(name = "doctor", threadSafe = true, requiresProject = false, aggregator = true)
public final class DoctorMojo extends ForkingGoal {
    /** Skips this goal. */
    @Parameter(property = "perf.doctor.skip", defaultValue = "false")
    boolean skipDoctor;

    /** Virtual users to plan for. */
    @Parameter(property = "perf.doctor.users")
    @Nullable
    Integer users;

    @Inject
    DoctorMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipDoctor;
    }

    @Override
    OptionNames optionNames() {
        return new OptionNames().properties("perf.doctor.", "users");
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        command(Arguments.of("doctor")
                .option("--users", users)
                .option("--output", baseDirectory())
                .words());
    }
}
