package io.jenkins.plugins.checks.api;

/** Stands for {@code io.jenkins.plugins.checks.api.ChecksOutput}. */
public class ChecksOutput {
    ChecksOutput() {}

    /** Stands for {@code io.jenkins.plugins.checks.api.ChecksOutput.ChecksOutputBuilder}. */
    public static class ChecksOutputBuilder {
        public ChecksOutputBuilder() {}

        public ChecksOutput build() {
            throw new UnsupportedOperationException();
        }

        public ChecksOutputBuilder withSummary(String summary) {
            throw new UnsupportedOperationException();
        }

        public ChecksOutputBuilder withText(String text) {
            throw new UnsupportedOperationException();
        }

        public ChecksOutputBuilder withTitle(String title) {
            throw new UnsupportedOperationException();
        }
    }
}
