package dev.perfgate.jenkins.node;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.build.ReadableJob;
import dev.perfgate.machine.MachineResult;

/** What ran a benchmark, as far as the current user may know: a build's job may be one that they must not even know of. */
final class KnownOrigin {
    private KnownOrigin() {}

    static MachineResult of(MachineResult result) {
        String origin = result.origin();
        int number = origin.lastIndexOf('#');
        boolean hidden = number > 0 && ReadableJob.named(origin.substring(0, number)) == null;
        return hidden ? result.withOrigin(Messages.of("KnownOrigin.hidden")) : result;
    }
}
