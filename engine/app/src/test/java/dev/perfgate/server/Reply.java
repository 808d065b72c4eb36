package dev.perfgate.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Optional;

/** What a server answered. */
record Reply(HttpResponse<String> response) {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    int status() {
        return response.statusCode();
    }

    Optional<String> header(String name) {
        return response.headers().firstValue(name);
    }

    JsonNode json() {
        try {
            return MAPPER.readTree(response.body());
        } catch (JsonProcessingException e) {
            throw new AssertionError("no JSON: " + response.body(), e);
        }
    }

    Reply with(int expected) {
        assertThat(status()).as("status of the answer %s", response.body()).isEqualTo(expected);
        return this;
    }

    /** A problem document whose detail has these parts. */
    JsonNode problem(int expected, String... parts) {
        with(expected);
        assertThat(header("Content-Type").orElse("")).startsWith("application/problem+json");
        assertThat(json().path("status").asInt()).isEqualTo(expected);
        assertThat(json().path("title").asText()).isNotEmpty();
        assertThat(json().path("detail").asText()).isNotEmpty();
        for (String part : parts) {
            assertThat(json().path("detail").asText()).contains(part);
        }
        return json();
    }
}
