package dev.perfgate.report.html;

import java.util.Objects;
import java.util.Optional;

/** Links from a page to other runs, such as those that gates compared with. */
@FunctionalInterface
public interface RunLinks {
    RunLinks NONE = run -> Optional.empty();

    /** @param run its id */
    Optional<Link> to(String run);

    /**
     * A link.
     *
     * @param text what the run is called there, such as "build #12"
     */
    record Link(String text, String address) {
        public Link {
            Objects.requireNonNull(text, "text");
            Objects.requireNonNull(address, "address");
        }
    }
}
