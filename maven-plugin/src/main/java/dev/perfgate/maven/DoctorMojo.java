package dev.perfgate.maven;

import java.util.List;
import javax.inject.Inject;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.toolchain.ToolchainManager;

/** Says what of this machine would get in the way of a measurement, as {@code perfgate doctor} does. Needs no project. */
@Mojo(name = "doctor", threadSafe = true, requiresProject = false, aggregator = true)
public final class DoctorMojo extends ForkingGoal {
    /** Leaves out this goal. */
    @Parameter(property = "perf.doctor.skip", defaultValue = "false")
    boolean skipDoctor;

    @Inject
    DoctorMojo(ToolchainManager toolchains) {
        super(toolchains);
    }

    @Override
    boolean skipThisGoal() {
        return skipDoctor;
    }

    @Override
    void perform() throws MojoExecutionException, MojoFailureException {
        command(List.of("doctor"));
    }
}
