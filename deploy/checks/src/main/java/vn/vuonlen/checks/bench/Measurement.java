package vn.vuonlen.checks.bench;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/**
 * One run of one side.
 *
 * @param operations surveys that were stored, pages or events that were read, or rows that were written
 * @param seconds    from the first byte to the last response
 * @param cpu        processor time of PostgreSQL and of the service
 * @param millis     time of each operation, sorted; empty if it was one operation
 * @param content    hash of the tables or of the file afterwards
 */
record Measurement(String side, long operations, double seconds, Cpu.Seconds cpu, double[] millis, String content) {

    Measurement {
        millis = millis.clone();
        Arrays.sort(millis);
    }

    double rate() {
        return operations / seconds;
    }

    /** The smallest time within which the share of the operations ended; NaN if there is none. */
    double percentile(double share) {
        return millis.length == 0 ? Double.NaN : millis[(int) Math.ceil(share * millis.length) - 1];
    }

    /** The middle one, or the lower of the two in the middle. */
    static double median(double... values) {
        var sorted = values.clone();
        Arrays.sort(sorted);
        return sorted[(sorted.length - 1) / 2];
    }

    static double rate(List<Measurement> rounds) {
        return median(rounds.stream().mapToDouble(Measurement::rate).toArray());
    }

    static double time(List<Measurement> rounds, double share) {
        return median(rounds.stream().mapToDouble(one -> one.percentile(share)).toArray());
    }

    void requireSame(Measurement floor) {
        if (!content.equals(floor.content)) {
            throw new IllegalStateException(
                    "%s and its floor %s do not have the same content".formatted(side, floor.side));
        }
    }

    @Override
    public String toString() {
        String line = String.format(
                Locale.ROOT,
                "%-6s %,9.0f /s %8.2f s   CPU-s per 1,000: PostgreSQL %.3f, service %.3f",
                side,
                rate(),
                seconds,
                cpu.postgres() * 1000 / operations,
                cpu.service() * 1000 / operations);
        String times = millis.length == 0
                ? ""
                : String.format(Locale.ROOT, "   p50 %.1f ms  p99 %.1f ms", percentile(0.5), percentile(0.99));
        return line + times + "   content " + content.substring(0, 12);
    }
}
