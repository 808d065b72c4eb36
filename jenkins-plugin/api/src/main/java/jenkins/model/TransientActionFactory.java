package jenkins.model;

import hudson.model.Action;
import java.util.Collection;

/** Stands for {@code jenkins.model.TransientActionFactory}. */
public abstract class TransientActionFactory<T> {
    public TransientActionFactory() {}

    public abstract Class<T> type();

    public abstract Collection<? extends Action> createFor(T target);
}
