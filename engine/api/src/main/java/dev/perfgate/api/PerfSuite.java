package dev.perfgate.api;

/**
 * A suite of scenarios in Java. Implement it in a public class with a public constructor without parameters; {@code perfgate run
 * --suite} and {@code perf:run} find it on the class path.
 *
 * <pre>{@code
 * public final class CheckoutSuite implements PerfSuite {
 *     @Override
 *     public Suite suite() {
 *         return Suite.of(http("checkout")
 *                         .baseUrl("http://127.0.0.1:8000")
 *                         .users(50)
 *                         .duration(Duration.ofSeconds(30))
 *                         .requests(get("/health"), post("/orders").body("{\"item\": 1}").status(201)))
 *                 .gates("checkout: p95 < 200 ms");
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface PerfSuite {
    /** The scenarios and their gates. Called once, before anything runs; a good place to read system properties. */
    Suite suite();
}
