package dev.perfgate.init;

import java.util.Optional;

/** A person who answers questions. */
public interface Dialog {
    void say(String line);

    /**
     * Asks in one line.
     *
     * @return what was answered, without blanks around it; empty when there will be no answer any more
     */
    Optional<String> ask(String question);
}
