package org.kohsuke.stapler;

import jakarta.servlet.http.HttpServletResponse;

/** Stands for {@code org.kohsuke.stapler.StaplerResponse2}. */
public interface StaplerResponse2 extends HttpServletResponse {}
