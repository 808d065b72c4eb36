package org.jvnet.localizer;

import java.io.Serializable;

/** Stands for {@code org.jvnet.localizer.Localizable}. */
public class Localizable implements Serializable {
    public Localizable(ResourceBundleHolder holder, String key, Object... args) {}
}
