package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import hudson.model.Item;
import hudson.util.FormValidation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** What all checks of fields have in common: only who may configure a job learns anything from them. */
final class FieldCheck {
    private FieldCheck() {}

    /** @param problem what is wrong; empty when nothing is */
    static FormValidation of(@Nullable Item item, Supplier<String> problem) {
        if (item == null || !item.hasPermission(Item.CONFIGURE)) {
            return FormValidation.ok();
        }
        String found = problem.get();
        return found.isEmpty() ? FormValidation.ok() : FormValidation.error(found);
    }

    /** Of a path that must lie in the workspace. */
    static String problemOfPath(String value) {
        String path = value.strip().replace('\\', '/');
        boolean leads = path.startsWith("/") || path.matches("[A-Za-z]:.*") || ("/" + path + "/").contains("/../");
        return leads ? Messages.of("FieldCheck.path", value) : "";
    }

    /** Of a field for a whole number; what is empty is as usual. */
    static String problemOfCount(String value, int least, int most) {
        String text = value.strip();
        boolean counts =
                text.matches("[0-9]{1,6}") && Integer.parseInt(text) >= least && Integer.parseInt(text) <= most;
        return text.isEmpty() || counts ? "" : Messages.of("FieldCheck.count", value, least, most);
    }
}
