package hudson.util;

import java.io.IOException;

/** Stands for {@code hudson.util.FormValidation}. */
public abstract class FormValidation extends IOException {
    FormValidation() {}

    public static FormValidation error(String message) {
        throw new UnsupportedOperationException();
    }

    public static FormValidation ok() {
        throw new UnsupportedOperationException();
    }
}
