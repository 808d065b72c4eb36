package dev.perfgate.monitor.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import dev.perfgate.monitor.process.ProcessChoice.Search;
import dev.perfgate.monitor.process.ProcessEvent.Ended;
import dev.perfgate.monitor.process.ProcessEvent.Restarted;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessTrackerTest {
    private static final ProcessChoice SHOP = new ProcessChoice.Match(Pattern.compile("shop"));

    @TempDir
    private Path folder;

    private final ManualProcesses processes =
            new ManualProcesses().with(1, 0, "init").with(20, 1, "shop").with(21, 20, "worker");

    @BeforeEach
    void theyHaveRunForAWhile() {
        processes.use(20, seconds(100));
        processes.use(21, seconds(50));
        processes.pass(500);
    }

    @Test
    void cpuTimeIsThatOfTheTreeSinceTheFirstSample() {
        ProcessTracker tracker = tracker(SHOP);
        assertCpu(tracker.sample(), 0);
        processes.use(20, seconds(1));
        processes.use(21, seconds(2));
        assertCpu(tracker.sample(), 3);
        assertCpu(tracker.sample(), 3);
    }

    @Test
    void figuresThatDoNotCumulateAreAsTheyAre() {
        ProcessSample sample = tracker(SHOP).sample();
        assertThat(sample.readings())
                .containsEntry(ProcessFigure.PROCESSES, new FigureReading.Value(2))
                .containsEntry(ProcessFigure.RESIDENT_BYTES, new FigureReading.Unavailable("not measured"));
        assertThat(sample.events()).isEmpty();
    }

    @Test
    void cpuTimeOfAChildThatHasEndedIsNeitherLostNorCountedTwice() {
        ProcessTracker tracker = tracker(SHOP);
        tracker.sample();
        processes.use(21, seconds(2));
        assertCpu(tracker.sample(), 2);
        processes.use(21, seconds(1));
        processes.end(21);
        assertCpu(tracker.sample(), 3);
    }

    @Test
    void childThatNobodyWaitedForTakesNothingBack() {
        ProcessTracker tracker = tracker(SHOP);
        tracker.sample();
        processes.use(21, seconds(2));
        assertCpu(tracker.sample(), 2);
        processes.endUnnoticed(21);
        assertCpu(tracker.sample(), 2);
        processes.use(20, seconds(1));
        assertCpu(tracker.sample(), 3);
    }

    @Test
    void descendantBelongsToItAlsoWithoutItsParent() {
        processes.with(22, 21, "daemon");
        ProcessTracker tracker = tracker(SHOP);
        tracker.sample();
        processes.end(21);
        processes.use(22, seconds(4));
        processes.with(23, 22, "child of the daemon");
        ProcessSample sample = tracker.sample();
        assertCpu(sample, 4);
        assertThat(sample.readings()).containsEntry(ProcessFigure.PROCESSES, new FigureReading.Value(3));
    }

    @Test
    void processThatEndsIsToldOfOnceAndHasNoReadings() {
        ProcessTracker tracker = tracker(new ProcessChoice.Pid(20));
        tracker.sample();
        processes.becomeZombie(20);
        assertThat(tracker.sample()).satisfies(sample -> {
            assertThat(sample.events()).containsExactly(new Ended(20));
            assertThat(sample.readings()).isEmpty();
        });
        assertThat(tracker.sample().events()).isEmpty();
    }

    @Test
    void otherProcessOfTheSamePidIsNotFollowedByPid() {
        ProcessTracker tracker = tracker(new ProcessChoice.Pid(20));
        processes.end(20);
        processes.pass(1);
        processes.with(20, 1, "something else");
        assertThat(tracker.sample().events()).containsExactly(new Ended(20));
        assertThat(tracker.sample().readings()).isEmpty();
    }

    @Test
    void restartIsFollowedAndCountsOn() {
        ProcessTracker tracker = tracker(SHOP);
        tracker.sample();
        processes.use(20, seconds(3));
        tracker.sample();
        processes.end(20);
        processes.with(40, 1, "shop");
        processes.use(40, seconds(2));
        ProcessSample sample = tracker.sample();
        assertThat(sample.events()).containsExactly(new Restarted(20, 40));
        assertCpu(sample, 5);
        processes.use(40, seconds(1));
        assertCpu(tracker.sample(), 6);
    }

    @Test
    void processMayBeAwayForAWhile() {
        ProcessTracker tracker = tracker(SHOP);
        tracker.sample();
        processes.end(20);
        assertThat(tracker.sample().events()).containsExactly(new Ended(20));
        processes.pass(100);
        processes.with(41, 1, "shop");
        assertThat(tracker.sample().events()).containsExactly(new Restarted(20, 41));
        assertThat(tracker.sample().events()).isEmpty();
    }

    @Test
    void severalThatCouldTakeItsPlaceAreNoRestart() {
        ProcessTracker tracker = tracker(SHOP);
        processes.end(20);
        processes.with(40, 1, "shop").with(41, 1, "shop");
        assertThat(tracker.sample().events()).containsExactly(new Ended(20));
        processes.end(41);
        assertThat(tracker.sample().events()).containsExactly(new Restarted(20, 40));
    }

    @Test
    void pidFileMayNameAnotherWhileTheFirstStillRuns() throws IOException {
        ProcessTracker tracker = tracker(pidFile(20));
        tracker.sample();
        processes.with(40, 1, "shop");
        processes.use(40, seconds(2));
        pidFile(40);
        ProcessSample sample = tracker.sample();
        assertThat(sample.events()).containsExactly(new Restarted(20, 40));
        assertCpu(sample, 2);
    }

    @Test
    void pidFileThatIsGoneLeavesARunningProcessAlone() throws IOException {
        ProcessTracker tracker = tracker(pidFile(20));
        tracker.sample();
        Files.delete(folder.resolve("shop.pid"));
        processes.use(20, seconds(1));
        ProcessSample sample = tracker.sample();
        assertThat(sample.events()).isEmpty();
        assertCpu(sample, 1);
    }

    @Test
    void whatASuccessorUsedBeforeWeLookedDoesNotCount() throws IOException {
        processes.with(30, 1, "shop, standing by");
        processes.use(30, seconds(1000));
        processes.pass(10);
        ProcessTracker tracker = tracker(pidFile(20));
        tracker.sample();
        pidFile(30);
        assertCpu(tracker.sample(), 0);
        processes.use(30, seconds(1));
        assertCpu(tracker.sample(), 1);
    }

    private ProcessTracker tracker(ProcessChoice choice) {
        Search finding = choice.find(processes.table(), processes);
        assertThat(finding).isInstanceOf(Search.Found.class);
        return new ProcessTracker(processes, choice, ((Search.Found) finding).process());
    }

    private ProcessChoice pidFile(long pid) throws IOException {
        return new ProcessChoice.PidFile(Files.writeString(folder.resolve("shop.pid"), pid + "\n"));
    }

    private static Duration seconds(long seconds) {
        return Duration.ofSeconds(seconds);
    }

    private static void assertCpu(ProcessSample sample, double seconds) {
        assertThat(sample.readings().get(ProcessFigure.CPU_SECONDS))
                .isInstanceOfSatisfying(
                        FigureReading.Value.class,
                        value -> assertThat(value.value()).isCloseTo(seconds, within(1e-9)));
    }
}
