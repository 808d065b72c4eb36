package dev.perfgate.load.measure;

import dev.perfgate.load.measure.IntervalWriter.Published;
import dev.perfgate.load.measure.IntervalWriter.Unread;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;

/** The reader's end: collects the intervals of all writers, and adds them up interval by interval. */
public final class Intervals {
    private final BlockingQueue<Published> published = new LinkedBlockingQueue<>();
    private final List<IntervalWriter> writers;
    private final List<Published> ahead = new ArrayList<>();
    private final int[] lastIndexOfEnded;
    private int ended;
    private int index;

    /** @param mostBytes what intervals may take in memory that nobody has read yet */
    public Intervals(int writerCount, int requestNames, long mostBytes) {
        Unread unread = new Unread(published, new AtomicLong(), mostBytes);
        writers = IntStream.range(0, writerCount)
                .mapToObj(i -> new IntervalWriter(requestNames, unread))
                .toList();
        lastIndexOfEnded = new int[writerCount];
    }

    /** The writer of one recording thread. */
    public IntervalWriter writer(int thread) {
        return writers.get(thread);
    }

    /**
     * Waits until every writer that has not ended has published the next interval, and adds them to the totals.
     *
     * @return false when all writers have ended, and nothing was added
     */
    public boolean addNextTo(Totals totals) throws InterruptedException {
        if (writersAt(index) == 0) {
            return false;
        }
        List<Published> parts = partsOfNext();
        totals.add(parts.stream().map(part -> part.interval().record()).toList());
        parts.forEach(Published::release);
        index++;
        return true;
    }

    private List<Published> partsOfNext() throws InterruptedException {
        List<Published> parts = new ArrayList<>();
        for (Published part : ahead) {
            if (part.interval().index() == index) {
                parts.add(part);
            }
        }
        ahead.removeAll(parts);
        while (parts.size() < writersAt(index)) {
            Published part = published.take();
            if (part.interval().last()) {
                lastIndexOfEnded[ended++] = part.interval().index();
            }
            (part.interval().index() == index ? parts : ahead).add(part);
        }
        return parts;
    }

    /** How many writers take part in an interval: all but those that ended before it. */
    private int writersAt(int wanted) {
        int before = 0;
        for (int i = 0; i < ended; i++) {
            before += lastIndexOfEnded[i] < wanted ? 1 : 0;
        }
        return writers.size() - before;
    }
}
