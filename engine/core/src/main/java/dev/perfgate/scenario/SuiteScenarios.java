package dev.perfgate.scenario;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;

/** The scenarios of a suite, each of which another one may start. */
public final class SuiteScenarios {
    private final Map<String, Scenario> byName;

    public SuiteScenarios(Map<String, Scenario> byName) {
        // In their order.
        this.byName = Collections.unmodifiableMap(new LinkedHashMap<>(byName));
    }

    public Set<String> names() {
        return byName.keySet();
    }

    /** The context of one of them, from which it can start the others. */
    public ExecutionContext context(Scenario scenario, ExecutionContext around) {
        return new ExecutionContext(
                around.stop(),
                around.clock(),
                around.seed(),
                around.waiting(),
                around.artifacts(),
                starter(scenario.name(), around, List.of(scenario.name())));
    }

    private ScenarioStarter starter(String by, ExecutionContext context, List<String> running) {
        return (name, observer) -> {
            Scenario wanted = byName.get(name);
            if (wanted == null) {
                throw new IllegalArgumentException(
                        by + " would start '" + name + "', but the suite has no such scenario");
            }
            if (running.contains(name)) {
                throw new IllegalArgumentException(by + " would start '" + name + "', which runs already");
            }
            return start(wanted, context, observer, running);
        };
    }

    private StartedScenario start(Scenario scenario, ExecutionContext by, Observer observer, List<String> running)
            throws InterruptedException {
        StopSignal stop = new StopSignal();
        StopSignal.Hearing heard = by.stop().passOnTo(stop);
        List<String> all = new ArrayList<>(running);
        all.add(scenario.name());
        ExecutionContext context = new ExecutionContext(
                stop,
                RunClock.system(stop),
                scenario.seed(),
                by.waiting(),
                by.artifacts().part(scenario.name()),
                starter(scenario.name(), by, all));
        try {
            return new Running(scenario.prepare(context), stop, heard, observer, scenario.name());
        } catch (InterruptedException | RuntimeException e) {
            heard.close();
            throw e;
        }
    }

    /** One that has been started. */
    private static final class Running implements StartedScenario {
        private final Execution execution;
        private final StopSignal stop;
        private final StopSignal.Hearing heard;
        private final CompletableFuture<Measured> result = new CompletableFuture<>();
        private final Thread thread;

        Running(Execution execution, StopSignal stop, StopSignal.Hearing heard, Observer observer, String name) {
            this.execution = execution;
            this.stop = stop;
            this.heard = heard;
            this.thread = new Thread(() -> run(observer), "perfgate-" + name);
            thread.start();
        }

        private void run(Observer observer) {
            try {
                result.complete(execution.run(observer));
            } catch (InterruptedException | RuntimeException | Error e) {
                result.completeExceptionally(e);
            }
        }

        @Override
        public List<Dial> dials() {
            return execution.dials();
        }

        @Override
        public void end() {
            stop.give(new StopSignal.Reason.Interrupted("the scenario that started it ended it"));
        }

        @Override
        public Measured await() throws InterruptedException {
            thread.join();
            try {
                return result.join();
            } catch (CompletionException e) {
                if (e.getCause() instanceof RuntimeException cause) {
                    throw cause;
                }
                throw new IllegalStateException(e.getCause());
            }
        }

        @Override
        public void close() {
            end();
            try {
                thread.join();
            } catch (InterruptedException e) {
                thread.interrupt();
                Thread.currentThread().interrupt();
            } finally {
                heard.close();
                execution.close();
            }
        }
    }
}
