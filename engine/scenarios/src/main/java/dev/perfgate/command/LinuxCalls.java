package dev.perfgate.command;

import com.sun.jna.LastErrorException;
import com.sun.jna.Native;
import com.sun.jna.NativeLibrary;
import com.sun.jna.NativeLong;
import com.sun.jna.Platform;
import com.sun.jna.Pointer;
import com.sun.jna.ptr.IntByReference;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.time.Duration;

/**
 * System calls that the JDK does not offer; one that fails throws a {@link LastErrorException}. Loading this class loads JNA and its
 * native library, for about a tenth of a second, and fails with a {@link LinkageError} where that cannot be.
 */
final class LinuxCalls {
    private static final int O_CLOEXEC = 0x80000;
    private static final int PR_SET_CHILD_SUBREAPER = 36;
    private static final int PR_GET_CHILD_SUBREAPER = 37;
    private static final int WNOHANG = 1;
    private static final int EINTR = 4;
    private static final NativeLong UNUSED = new NativeLong(0);

    static {
        Native.register(LinuxCalls.class, NativeLibrary.getInstance(Platform.C_LIBRARY_NAME));
    }

    private LinuxCalls() {}

    /** Whether C's {@code long} has the size that the structures here have it in. */
    static boolean is64Bit() {
        return Native.LONG_SIZE == Long.BYTES;
    }

    /** The descriptors of a new pipe, first the one to read from; children do not inherit them. */
    static int[] pipe() {
        int[] ends = new int[2];
        pipe2(ends, O_CLOEXEC);
        return ends;
    }

    static void closeDescriptor(int descriptor) {
        close(descriptor);
    }

    /** Whether orphaned descendants become children of this process, rather than of the system's first one. */
    static boolean adoptsOrphans() {
        IntByReference answer = new IntByReference();
        prctl(PR_GET_CHILD_SUBREAPER, new NativeLong(Pointer.nativeValue(answer.getPointer())), UNUSED, UNUSED, UNUSED);
        return answer.getValue() != 0;
    }

    static void adoptOrphans(boolean adopt) {
        prctl(PR_SET_CHILD_SUBREAPER, new NativeLong(adopt ? 1 : 0), UNUSED, UNUSED, UNUSED);
    }

    /** Fails with ECHILD when the process is no child of this one. */
    static boolean isRunning(int child) {
        return wait4(child, new int[1], WNOHANG, new byte[Rusage.SIZE]) == 0;
    }

    /** CPU time of a running process, its children's not counted. */
    static Duration cpuTime(int pid) {
        int[] clock = new int[1];
        int error = clock_getcpuclockid(pid, clock);
        if (error != 0) {
            throw new LastErrorException(error);
        }
        long[] time = new long[2];
        clock_gettime(clock[0], time);
        return Duration.ofSeconds(time[0], time[1]);
    }

    /** Waits for the end of a child, which is then known to nobody any more. */
    static EndedChild await(int child) {
        int[] status = new int[1];
        byte[] usage = new byte[Rusage.SIZE];
        while (true) {
            try {
                wait4(child, status, 0, usage);
                return new EndedChild(ExitStatus.ofWaitStatus(status[0]), new Rusage(usage).toUsage());
            } catch (LastErrorException e) {
                if (e.getErrorCode() != EINTR) {
                    throw e;
                }
            }
        }
    }

    /** What the kernel tells of an ended child. */
    record EndedChild(ExitStatus status, ResourceUsage.Used usage) {}

    /** {@code struct rusage} of 64-bit Linux: two times in seconds and microseconds, then 14 numbers, of 8 bytes each. */
    @SuppressWarnings("ArrayRecordComponent") // Lives for one call, and is compared with nothing.
    private record Rusage(byte[] bytes) {
        static final int SIZE = 18 * Long.BYTES;
        private static final int USER_TIME = 0;
        private static final int SYSTEM_TIME = 2;
        private static final int MAX_RSS_KIB = 4;

        ResourceUsage.Used toUsage() {
            return new ResourceUsage.Used(time(USER_TIME), time(SYSTEM_TIME), number(MAX_RSS_KIB) * 1024);
        }

        private Duration time(int index) {
            return Duration.ofSeconds(number(index)).plusNanos(number(index + 1) * 1000);
        }

        private long number(int index) {
            return ByteBuffer.wrap(bytes).order(ByteOrder.nativeOrder()).getLong(index * Long.BYTES);
        }
    }

    private static native int pipe2(int[] descriptors, int flags) throws LastErrorException;

    private static native int close(int descriptor) throws LastErrorException;

    private static native int prctl(
            int option, NativeLong argument, NativeLong unused3, NativeLong unused4, NativeLong unused5)
            throws LastErrorException;

    private static native int wait4(int pid, int[] status, int options, byte[] usage) throws LastErrorException;

    private static native int clock_getcpuclockid(int pid, int[] clock);

    private static native int clock_gettime(int clock, long[] time) throws LastErrorException;
}
