package hudson.security;

/** Stands for {@code hudson.security.ACLContext}. */
public class ACLContext implements AutoCloseable {
    ACLContext() {}

    @Override
    public void close() {
        throw new UnsupportedOperationException();
    }
}
