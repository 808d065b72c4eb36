package hudson.model;

/** Stands for {@code hudson.model.Descriptor}. */
public abstract class Descriptor<T> {
    protected Descriptor() {}

    public String getDisplayName() {
        throw new UnsupportedOperationException();
    }
}
