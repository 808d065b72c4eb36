package dev.perfgate.scenario;

/** Starts other scenarios of the suite, so that one can drive another without knowing its type. */
@FunctionalInterface
public interface ScenarioStarter {
    /** There is no other scenario. */
    ScenarioStarter NONE = (name, observer) -> {
        throw new IllegalArgumentException("there is no scenario '" + name + "' to start");
    };

    /**
     * Prepares another scenario, and starts it in a thread of its own. When the scenario that starts it is to stop, so is this one.
     *
     * @param observer told about once a second how it stands, in its thread
     * @throws SubjectUnavailableException when its subject does not answer, or could not be set up
     * @throws IllegalArgumentException when the suite has no such scenario
     */
    StartedScenario start(String name, Observer observer) throws InterruptedException;
}
