package hudson.model;

/** Stands for {@code hudson.model.Action}. */
public interface Action {
    String getDisplayName();

    String getIconFileName();

    String getUrlName();
}
