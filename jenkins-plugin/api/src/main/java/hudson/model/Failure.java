package hudson.model;

import org.kohsuke.stapler.HttpResponse;

/** Stands for {@code hudson.model.Failure}. */
public class Failure extends RuntimeException implements HttpResponse {
    public Failure(String message) {}
}
