package hudson.model.listeners;

import hudson.model.Run;

/** Stands for {@code hudson.model.listeners.RunListener}. */
@SuppressWarnings("rawtypes")
public abstract class RunListener<R extends Run> {
    protected RunListener() {}

    public void onDeleted(R r) {
        throw new UnsupportedOperationException();
    }
}
