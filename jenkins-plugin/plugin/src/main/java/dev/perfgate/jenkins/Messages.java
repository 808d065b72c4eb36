package dev.perfgate.jenkins;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;

/** The texts of {@code Messages.properties} that code shows; views have theirs in themselves. */
final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(Messages.class.getName(), Locale.ENGLISH);

    private Messages() {}

    static String of(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.ENGLISH).format(values);
    }
}
