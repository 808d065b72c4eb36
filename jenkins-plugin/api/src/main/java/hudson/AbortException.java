package hudson;

import java.io.IOException;

/** Stands for {@code hudson.AbortException}. */
public class AbortException extends IOException {
    public AbortException(String message) {
        super(message);
    }
}
