package org.kohsuke.stapler;

import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;

/** Stands for {@code org.kohsuke.stapler.StaplerResponse2}. */
public interface StaplerResponse2 extends HttpServletResponse {
    void sendRedirect2(String url) throws IOException;
}
