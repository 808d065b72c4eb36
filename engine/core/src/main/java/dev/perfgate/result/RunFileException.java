package dev.perfgate.result;

/**
 * A file that is not the run or summary it should be: absent, cut off, altered, of another kind or of an unknown version. The
 * message names the file, line and column where there is one, what is wrong, and what to do.
 */
public final class RunFileException extends RuntimeException {
    RunFileException(String place, String problem, String remedy) {
        super(place + ": " + problem + "; " + remedy);
    }

    RunFileException(String place, String problem, String remedy, Throwable cause) {
        super(place + ": " + problem + "; " + remedy, cause);
    }
}
