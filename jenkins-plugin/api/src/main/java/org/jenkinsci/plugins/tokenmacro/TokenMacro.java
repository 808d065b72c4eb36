package org.jenkinsci.plugins.tokenmacro;

import hudson.ExtensionPoint;
import java.util.List;

/** Stands for {@code org.jenkinsci.plugins.tokenmacro.TokenMacro}. */
public abstract class TokenMacro implements ExtensionPoint {
    TokenMacro() {}

    public abstract boolean acceptsMacroName(String macroName);

    public List<String> getAcceptedMacroNames() {
        throw new UnsupportedOperationException();
    }
}
