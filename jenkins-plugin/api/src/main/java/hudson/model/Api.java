package hudson.model;

/** Stands for {@code hudson.model.Api}. */
public class Api {
    public Api(Object bean) {}
}
