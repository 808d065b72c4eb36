package org.kohsuke.stapler;

/** Stands for {@code org.kohsuke.stapler.StaplerProxy}. */
public interface StaplerProxy {
    Object getTarget();
}
