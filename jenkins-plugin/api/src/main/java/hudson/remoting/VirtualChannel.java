package hudson.remoting;

/** Stands for {@code hudson.remoting.VirtualChannel}. */
public interface VirtualChannel {}
