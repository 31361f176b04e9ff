package vn.vuonlen.reporting.export;

import java.lang.management.ManagementFactory;
import java.math.BigDecimal;
import java.util.AbstractList;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;

/** Rows of a long report, each made when it is asked for. If it is measured, then also what is alive in the heap meanwhile. */
final class LongRows extends AbstractList<List<Object>> {

    static final List<String> COLUMNS = List.of("areaCode", "areaName", "year", "poor", "poorRate");

    private static final int SAMPLES = 4;

    private final int size;
    private final boolean measured;
    private final long before;
    private final AtomicLong most = new AtomicLong();

    LongRows(int size, boolean measured) {
        this.size = size;
        this.measured = measured;
        this.before = measured ? alive() : 0;
    }

    @Override
    public List<Object> get(int row) {
        if (measured && (row + 1) % (size / SAMPLES) == 0) {
            most.accumulateAndGet(alive(), Math::max);
        }
        return List.of(
                Integer.toString(1_000_000 + row).substring(1),
                "Hộ số " + row,
                2018,
                (long) row,
                BigDecimal.valueOf(row, 2));
    }

    @Override
    public int size() {
        return size;
    }

    /** The bytes by which the heap was larger than before. */
    long held() {
        return Math.max(0, most.get() - before);
    }

    private static long alive() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed();
    }
}
