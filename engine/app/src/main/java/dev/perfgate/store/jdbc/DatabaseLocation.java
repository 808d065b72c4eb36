package dev.perfgate.store.jdbc;

import java.nio.file.Path;

/** The location of the store's database. */
public sealed interface DatabaseLocation {
    /** An H2 file in this folder. */
    record Embedded(Path folder) implements DatabaseLocation {
        public Embedded {
            if (folder.toString().indexOf(';') >= 0) {
                throw DatabaseException.wrongInput(
                        folder.toString(),
                        "the name of the database folder must not contain ';'",
                        "choose another folder");
            }
        }
    }

    /**
     * A PostgreSQL database.
     *
     * @param url such as {@code jdbc:postgresql://db.example/perfgate}
     * @param user empty when the URL says it
     * @param password empty when the URL says it or none is needed
     */
    record PostgreSql(String url, String user, String password) implements DatabaseLocation {
        public PostgreSql {
            if (!url.startsWith("jdbc:postgresql:")) {
                throw DatabaseException.wrongInput(
                        url, "is not the address of a PostgreSQL database", "write jdbc:postgresql://HOST/NAME");
            }
        }

        /** Without the password. */
        @Override
        public String toString() {
            return url.replaceAll("(?i)(password=)[^&]*", "$1…").replaceAll("//[^/@]*@", "//…@");
        }
    }
}
