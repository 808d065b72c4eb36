package dev.perfgate.http;

import dev.perfgate.http.workload.RequestSpec;
import dev.perfgate.http.workload.UserMix;
import java.util.HashMap;
import java.util.Map;

/** Which share of the requests may fail before the figures of the others say nothing of the service ({@code maxFailedShare}). */
final class FailureTolerance {
    /** What holds where nothing is said; whoever judges a run takes it for this. */
    static final double USUAL = RequestSpec.USUAL_MAX_FAILED_SHARE;

    private final double ofAll;
    /** Where requests of one name do not agree, the smallest share. */
    private final Map<String, Double> ofNames = new HashMap<>();

    FailureTolerance(double ofAll, UserMix mix) {
        this.ofAll = ofAll;
        mix.requests().forEach(request -> ofNames.merge(request.name(), request.maxFailedShare(), Math::min));
    }

    /** Of all requests together. */
    double ofAll() {
        return ofAll;
    }

    double of(String name) {
        return ofNames.getOrDefault(name, ofAll);
    }
}
