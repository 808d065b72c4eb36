package dev.perfgate.jenkins.it;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.time.Duration;
import java.util.Map;

/** A build of a job. */
record Build(JenkinsClient client, Job job, int number) {
    private static final Duration END = Duration.ofMinutes(3);

    Build awaitEnd() throws Exception {
        Patience.awaitTrue(
                job.name() + " ends",
                END,
                () -> !client.json(path() + "api/json").path("building").asBoolean());
        return this;
    }

    Build awaitLog(String words) throws Exception {
        Patience.awaitTrue(job.name() + " logs '" + words + "'", END, () -> log().contains(words));
        return this;
    }

    /** Presses the button that ends it. */
    Build abort() throws Exception {
        client.postForm(path() + "stop", Map.of());
        return this;
    }

    String result() throws IOException, InterruptedException {
        return client.json(path() + "api/json").path("result").asText();
    }

    String log() throws IOException, InterruptedException {
        return client.page(path() + "consoleText");
    }

    /** What the API says of a record. */
    JsonNode record(String urlName) throws IOException, InterruptedException {
        return client.json(path() + urlName + "/api/json");
    }

    /** The page of a record, as HTML. */
    String page(String urlName) throws IOException, InterruptedException {
        return client.page(path() + urlName + "/");
    }

    /** Its address; ends with a slash. */
    String path() {
        return job.path() + number + "/";
    }
}
