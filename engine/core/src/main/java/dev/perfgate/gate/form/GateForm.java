package dev.perfgate.gate.form;

import dev.perfgate.gate.Gate;
import dev.perfgate.gate.figure.GateException;
import dev.perfgate.gate.language.GateParser;
import dev.perfgate.json.DocumentException;
import dev.perfgate.json.JsonObject;
import dev.perfgate.result.verdict.RecordedGate;

/** Turns a gate into what a run keeps of it, and back. */
public final class GateForm {
    private GateForm() {}

    public static RecordedGate of(Gate gate) {
        return new RecordedGate(gate.line(), new GateParts(gate).all());
    }

    /**
     * The gate that its parts say. Where somebody gave only a line, that is read.
     *
     * @throws GateException when parts or line say none
     */
    public static Gate read(RecordedGate recorded) {
        if (recorded.parts().isEmpty()) {
            return GateParser.parse(recorded.line());
        }
        try {
            return new GateReader(recorded.line(), JsonObject.of("gate", recorded.parts())).gate();
        } catch (DocumentException | IllegalArgumentException e) {
            throw new GateException(
                    "its parts are damaged: " + e.getMessage(), "run the scenario again, or restore the file", 1);
        }
    }
}
