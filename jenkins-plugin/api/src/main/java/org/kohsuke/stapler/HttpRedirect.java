package org.kohsuke.stapler;

/** Stands for {@code org.kohsuke.stapler.HttpRedirect}. */
public final class HttpRedirect extends RuntimeException implements HttpResponse {
    HttpRedirect() {}
}
