package vn.vuonlen.kit.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.util.OptionalLong;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import vn.vuonlen.kit.clock.VietnamClock;

/** How many lines a second are written, and that none is forgotten. */
class LogBudgetTest {
    private final SecondHand clock = new SecondHand();

    @Test
    void aSecondHasItsLinesAndTheNextOneSaysHowManyWereNotWritten() {
        var budget = new LogBudget(clock);

        assertEquals(LogBudget.LINES_A_SECOND, written(budget, 1_000));
        clock.second++;
        assertEquals(OptionalLong.of(1_000 - LogBudget.LINES_A_SECOND), budget.take());
        assertEquals(OptionalLong.of(0), budget.take());
        assertEquals(LogBudget.LINES_A_SECOND - 2, written(budget, 100));
    }

    private static long written(LogBudget budget, int lines) {
        return IntStream.range(0, lines).filter(i -> budget.take().isPresent()).count();
    }

    private static final class SecondHand extends Clock {
        private long second = 7;

        @Override
        public Instant instant() {
            return Instant.ofEpochSecond(second);
        }

        @Override
        public ZoneId getZone() {
            return VietnamClock.ZONE;
        }

        @Override
        public Clock withZone(ZoneId zone) {
            throw new UnsupportedOperationException();
        }
    }
}
