package dev.perfgate.jenkins.it;

import java.util.Optional;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ExtensionContext.Namespace;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** One test bed for all tests, started when the first one asks, and ended with the last. */
final class RealJenkins implements ExecutionCondition, ParameterResolver {
    private static final Namespace NAMESPACE = Namespace.create(RealJenkins.class);

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        return Installation.given().isPresent()
                ? ConditionEvaluationResult.enabled("a Jenkins is named")
                : ConditionEvaluationResult.disabled(Installation.NONE);
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == TestBed.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Started.class, key -> new Started(), Started.class)
                .bed();
    }

    /** The bed, or why there is none: the next test class is not to wait for another start. */
    private static final class Started implements AutoCloseable {
        private Optional<TestBed> bed = Optional.empty();
        private String failure = "";

        Started() {
            try {
                bed = Optional.of(TestBed.start(Installation.given().orElseThrow()));
            } catch (Exception | AssertionError e) {
                failure = e.toString();
            }
        }

        TestBed bed() {
            return bed.orElseThrow(() -> new AssertionError("the real Jenkins did not start: " + failure));
        }

        @Override
        public void close() {
            bed.ifPresent(TestBed::close);
        }
    }
}
