package hudson.model;

/** Stands for {@code hudson.model.Job}. */
public abstract class Job<J extends Job<J, R>, R extends Run<J, R>> implements Item {
    Job() {}

    public R getBuildByNumber(int n) {
        throw new UnsupportedOperationException();
    }

    public final String getFullDisplayName() {
        throw new UnsupportedOperationException();
    }

    public R getLastCompletedBuild() {
        throw new UnsupportedOperationException();
    }

    public final String getUrl() {
        throw new UnsupportedOperationException();
    }
}
