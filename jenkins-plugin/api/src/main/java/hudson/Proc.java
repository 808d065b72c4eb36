package hudson;

import java.io.IOException;

/** Stands for {@code hudson.Proc}. */
public abstract class Proc {
    Proc() {}

    public abstract int join() throws IOException, InterruptedException;

    public abstract void kill() throws IOException, InterruptedException;
}
