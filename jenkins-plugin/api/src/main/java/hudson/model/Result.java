package hudson.model;

/** Stands for {@code hudson.model.Result}. */
public final class Result {
    public static final Result FAILURE = null;
    public static final Result UNSTABLE = null;

    private Result() {}
}
