package hudson.model;

/** Stands for {@code hudson.model.ItemGroup}. */
public interface ItemGroup<T extends Item> {}
