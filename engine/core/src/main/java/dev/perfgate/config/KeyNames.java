package dev.perfgate.config;

import java.util.Optional;

/** What messages call the keys of a mapping: their own names in a file, the options they came from on a command line. */
@FunctionalInterface
interface KeyNames {
    /** The keys of a file, which have no other names. */
    KeyNames OF_FILE = key -> Optional.empty();

    /** The option that stands for a key, whether it was given or not; empty when there is none. */
    Optional<String> option(String key);
}
