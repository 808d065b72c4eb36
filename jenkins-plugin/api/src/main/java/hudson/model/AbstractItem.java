package hudson.model;

import java.io.File;

/** Stands for {@code hudson.model.AbstractItem}. */
public abstract class AbstractItem implements Item {
    AbstractItem() {}

    public final String getFullDisplayName() {
        throw new UnsupportedOperationException();
    }

    public final String getFullName() {
        throw new UnsupportedOperationException();
    }

    public ItemGroup getParent() {
        throw new UnsupportedOperationException();
    }

    public File getRootDir() {
        throw new UnsupportedOperationException();
    }

    public final String getUrl() {
        throw new UnsupportedOperationException();
    }
}
