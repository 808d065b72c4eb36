package dev.perfgate.jenkins;

import java.text.MessageFormat;
import java.util.Locale;
import java.util.ResourceBundle;
import org.jvnet.localizer.Localizable;
import org.jvnet.localizer.ResourceBundleHolder;

/** The texts of {@code Messages.properties} that code shows; views contain their own. */
public final class Messages {
    private static final ResourceBundle TEXTS = ResourceBundle.getBundle(Messages.class.getName(), Locale.ENGLISH);

    private Messages() {}

    public static String of(String key, Object... values) {
        return new MessageFormat(TEXTS.getString(key), Locale.ENGLISH).format(values);
    }

    /** For what Jenkins translates itself, when it is shown. */
    static Localizable localizable(String key) {
        return new Localizable(ResourceBundleHolder.get(Messages.class), key);
    }
}
