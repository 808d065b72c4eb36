package hudson;

/** Stands for {@code hudson.ExtensionPoint}. */
public interface ExtensionPoint {}
