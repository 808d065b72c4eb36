package dev.perfgate.doctor;

import dev.perfgate.run.ProbeFiles;
import java.net.InetAddress;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.locks.LockSupport;
import java.util.function.Consumer;

/** Checks this machine for anything that may distort measurements. Takes a little over a second, and changes nothing. */
public final class Doctor {
    private static final Path DOCKER_SOCKET = Path.of("/var/run/docker.sock");

    private final ProbeFiles files = new ProbeFiles(Path.of("/"));
    private final int cores = Runtime.getRuntime().availableProcessors();
    private final int users;
    private final Path results;

    /**
     * @param users as many as a load shall have
     * @param results the folder into which runs go
     */
    public Doctor(int users, Path results) {
        this.users = users;
        this.results = results;
    }

    /**
     * All that was found out, in the order in which people read it.
     *
     * @param doing is told what is examined next
     */
    public List<Finding> examine(Consumer<String> doing) {
        List<Finding> findings = new ArrayList<>();
        doing.accept("Checking limits");
        findings.addAll(new SystemLimits(files, users).findings());
        findings.addAll(new Processor(files, cores).findings());
        findings.addAll(new FreeSpace(files, results).findings());
        doing.accept("Observing the machine for a second");
        findings.addAll(new BackgroundLoad(files, cores, System::nanoTime, LockSupport::parkNanos).findings());
        findings.addAll(new Clocks(files, System::nanoTime).findings());
        doing.accept("Checking the network");
        findings.add(new DefaultPorts().finding());
        findings.add(new Localhost(InetAddress::getAllByName).finding());
        doing.accept("Asking Docker");
        findings.add(new Docker(System.getenv(), DOCKER_SOCKET).finding());
        doing.accept("Checking Java");
        findings.addAll(Jvm.own().findings());
        return findings;
    }
}
