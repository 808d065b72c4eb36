package org.jvnet.localizer;

import java.io.Serializable;

/** Stands for {@code org.jvnet.localizer.ResourceBundleHolder}. */
public final class ResourceBundleHolder implements Serializable {
    private ResourceBundleHolder() {}

    public static ResourceBundleHolder get(Class<?> owner) {
        throw new UnsupportedOperationException();
    }
}
