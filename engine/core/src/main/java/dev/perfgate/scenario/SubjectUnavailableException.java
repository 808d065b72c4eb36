package dev.perfgate.scenario;

/** The subject does not answer, or could not be made ready, so that no load was started. */
public final class SubjectUnavailableException extends RuntimeException {
    private final String remedy;
    private final boolean ofOneScenario;

    /**
     * @param message which subject, and what happened when it was tried
     * @param remedy what the user can do
     */
    public SubjectUnavailableException(String message, String remedy) {
        this(message, remedy, false);
    }

    private SubjectUnavailableException(String message, String remedy, boolean ofOneScenario) {
        super(message);
        this.remedy = remedy;
        this.ofOneScenario = ofOneScenario;
    }

    /** What keeps one scenario from its load, and says nothing of others on the same subject. */
    public static SubjectUnavailableException ofOneScenario(String message, String remedy) {
        return new SubjectUnavailableException(message, remedy, true);
    }

    public boolean isOfOneScenario() {
        return ofOneScenario;
    }

    public String remedy() {
        return remedy;
    }
}
