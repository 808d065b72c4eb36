package dev.perfgate.jenkins.step;

import dev.perfgate.jenkins.Messages;
import dev.perfgate.jenkins.run.RunningEngines;
import hudson.AbortException;
import hudson.model.Computer;
import org.jenkinsci.plugins.workflow.steps.StepContext;
import org.jenkinsci.plugins.workflow.steps.StepExecution;
import org.jspecify.annotations.Nullable;

/**
 * A step that works in a thread of its own. When it is stopped, the thread is interrupted, and the step has ended only when the thread
 * has: until then its process may still write into the workspace, which the next step would get.
 */
abstract class BackgroundExecution extends StepExecution {
    private static final long serialVersionUID = 1L;

    private transient @Nullable Thread worker;
    private transient @Nullable Throwable stopped;
    private transient boolean begun;

    BackgroundExecution(StepContext context) {
        super(context);
    }

    /** What the step returns. */
    abstract @Nullable Object work() throws Exception;

    @Override
    public final boolean start() {
        Computer.threadPoolForRemoting.execute(this::runInThread);
        return false;
    }

    private void runInThread() {
        if (!begin()) {
            return;
        }
        try {
            Object result = work();
            end();
            succeed(result);
        } catch (Throwable e) {
            end();
            fail(e);
        }
    }

    private void succeed(@Nullable Object result) {
        Throwable cause = stopCause();
        if (cause == null) {
            getContext().onSuccess(result);
        } else {
            getContext().onFailure(cause);
        }
    }

    private void fail(Throwable thrown) {
        if (RunningEngines.closing()) {
            // The step is told of when Jenkins is back; what follows it is not to begin now.
            return;
        }
        Throwable cause = stopCause();
        if (cause == null) {
            getContext().onFailure(withoutTrace(thrown));
        } else {
            if (!(thrown instanceof InterruptedException)) {
                cause.addSuppressed(thrown);
            }
            getContext().onFailure(cause);
        }
    }

    /** A verdict or wrong input is told by its sentence. A declarative {@code post} prints the trace, too, of whatever fails in it. */
    private static Throwable withoutTrace(Throwable thrown) {
        if (thrown instanceof AbortException) {
            thrown.setStackTrace(new StackTraceElement[0]);
        }
        return thrown;
    }

    @Override
    public void stop(Throwable cause) {
        if (!interrupt(cause)) {
            getContext().onFailure(cause);
        }
    }

    /** The work does not outlive the controller. */
    @Override
    public void onResume() {
        getContext().onFailure(new AbortException(Messages.of("BackgroundExecution.restarted")));
    }

    private synchronized boolean begin() {
        if (stopped != null) {
            return false;
        }
        begun = true;
        worker = Thread.currentThread();
        return true;
    }

    private synchronized void end() {
        worker = null;
        // A stop that came too late must not meet the pool's next task.
        Thread.interrupted();
    }

    private synchronized @Nullable Throwable stopCause() {
        return stopped;
    }

    /** Whether there is a thread that will end the step. */
    private synchronized boolean interrupt(Throwable cause) {
        stopped = cause;
        if (worker != null) {
            worker.interrupt();
        }
        return begun;
    }
}
