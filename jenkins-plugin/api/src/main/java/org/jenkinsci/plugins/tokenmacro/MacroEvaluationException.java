package org.jenkinsci.plugins.tokenmacro;

/** Stands for {@code org.jenkinsci.plugins.tokenmacro.MacroEvaluationException}. */
public class MacroEvaluationException extends Exception {
    public MacroEvaluationException(String message) {}
}
