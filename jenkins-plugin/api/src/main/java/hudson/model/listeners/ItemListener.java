package hudson.model.listeners;

/** Stands for {@code hudson.model.listeners.ItemListener}. */
public class ItemListener {
    public ItemListener() {}

    public void onBeforeShutdown() {
        throw new UnsupportedOperationException();
    }
}
