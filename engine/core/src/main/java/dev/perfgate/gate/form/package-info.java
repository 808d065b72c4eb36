/**
 * A gate as data, as {@code run.json} keeps it beside its line. Start with {@link dev.perfgate.gate.form.GateForm}.
 */
@NullMarked
package dev.perfgate.gate.form;

import org.jspecify.annotations.NullMarked;
