package dev.perfgate.scenario;

/** The subject does not answer, or could not be made ready, so that no load was started. */
public final class SubjectUnavailableException extends RuntimeException {
    private final String remedy;

    /**
     * @param message which subject, and what happened when it was tried
     * @param remedy what the user can do
     */
    public SubjectUnavailableException(String message, String remedy) {
        super(message);
        this.remedy = remedy;
    }

    public String remedy() {
        return remedy;
    }
}
