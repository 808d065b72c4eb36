package org.kohsuke.stapler;

import jakarta.servlet.http.HttpServletRequest;

/** Stands for {@code org.kohsuke.stapler.StaplerRequest2}. */
public interface StaplerRequest2 extends HttpServletRequest {
    String getRestOfPath();
}
