package hudson.model;

/** Stands for {@code hudson.model.ModelObject}. */
public interface ModelObject {
    String getDisplayName();
}
