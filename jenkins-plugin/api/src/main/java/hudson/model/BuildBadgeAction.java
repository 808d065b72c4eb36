package hudson.model;

/** Stands for {@code hudson.model.BuildBadgeAction}. */
public interface BuildBadgeAction extends Action {}
