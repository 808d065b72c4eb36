package hudson.model;

/** Stands for {@code hudson.model.Cause}. */
public abstract class Cause {
    Cause() {}

    /** Stands for {@code hudson.model.Cause.UserIdCause}. */
    public static class UserIdCause extends Cause {
        UserIdCause() {}

        public String getUserId() {
            throw new UnsupportedOperationException();
        }
    }
}
