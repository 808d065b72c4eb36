package org.kohsuke.stapler;

/** Stands for {@code org.kohsuke.stapler.HttpResponses}. */
public class HttpResponses {
    HttpResponses() {}

    public static HttpResponse text(String plain) {
        throw new UnsupportedOperationException();
    }

    public static HttpResponseException notFound() {
        throw new UnsupportedOperationException();
    }

    public static HttpRedirect redirectTo(String url) {
        throw new UnsupportedOperationException();
    }

    /** Stands for {@code org.kohsuke.stapler.HttpResponses.HttpResponseException}. */
    public abstract static class HttpResponseException extends RuntimeException implements HttpResponse {
        HttpResponseException() {}
    }
}
