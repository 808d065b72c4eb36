package dev.perfgate.jenkins.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URI;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * A job of a Jenkins.
 *
 * @param name the full one, with slashes behind folders
 */
record Job(JenkinsClient client, String name) {
    private static final Duration START = Duration.ofMinutes(2);

    /** @param xml its config.xml, as {@link JobXml} makes it */
    static Job create(JenkinsClient client, String name, String xml) throws Exception {
        Job job = new Job(client, name);
        client.post(job.folder() + "createItem?name=" + JenkinsClient.encoded(job.ownName()), "application/xml", xml);
        return job;
    }

    /** Builds it, to the end. */
    Build build() throws Exception {
        return start().awaitEnd();
    }

    /** A build that has begun. */
    Build start() throws Exception {
        HttpResponse<String> answer = client.postForm(path() + "build", Map.of("delay", "0sec"));
        URI item = URI.create(answer.headers().firstValue("Location").orElseThrow());
        String queued = item.getPath().substring(1) + "api/json";
        int number = Patience.await(name + " begins", START, () -> {
            JsonNode executable = client.json(queued).path("executable").path("number");
            return executable.isInt() ? Optional.of(executable.asInt()) : Optional.empty();
        });
        return build(number);
    }

    /** One that there is already. */
    Build build(int number) {
        return new Build(client, this, number);
    }

    /** Its address; ends with a slash. */
    String path() {
        return folder() + "job/" + JenkinsClient.encoded(ownName()) + "/";
    }

    private String ownName() {
        return name.substring(name.lastIndexOf('/') + 1);
    }

    /** The address of what it lies in; empty at the top. */
    private String folder() {
        int end = name.lastIndexOf('/');
        return end < 0 ? "" : new Job(client, name.substring(0, end)).path();
    }
}
