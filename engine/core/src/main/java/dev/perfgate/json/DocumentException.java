package dev.perfgate.json;

/**
 * A file that is not the run or summary it should be: absent, cut off, altered, of another kind or of an unknown version. The
 * message names the file, line and column where there is one, what is wrong, and what to do.
 */
public final class DocumentException extends RuntimeException {
    private final String problem;

    public DocumentException(String place, String problem, String remedy) {
        super(place + ": " + problem + "; " + remedy);
        this.problem = problem;
    }

    public DocumentException(String place, String problem, String remedy, Throwable cause) {
        super(place + ": " + problem + "; " + remedy, cause);
        this.problem = problem;
    }

    /** What is wrong, without place and remedy. */
    public String problem() {
        return problem;
    }
}
