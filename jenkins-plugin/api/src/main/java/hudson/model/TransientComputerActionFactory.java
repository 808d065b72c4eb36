package hudson.model;

import java.util.Collection;

/** Stands for {@code hudson.model.TransientComputerActionFactory}. */
public abstract class TransientComputerActionFactory {
    public TransientComputerActionFactory() {}

    public abstract Collection<? extends Action> createFor(Computer target);
}
