package vn.vuonlen.checks.bench;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MeasurementTest {

    private static final Cpu.Seconds CPU = new Cpu.Seconds(1, 2);

    @Test
    void percentileIsTheSmallestTimeWithinWhichTheShareEnded() {
        var run = new Measurement("ours", 4, 2, CPU, new double[] {40, 10, 30, 20}, "abcdefabcdef");
        assertEquals(20, run.percentile(0.5));
        assertEquals(30, run.percentile(0.51));
        assertEquals(40, run.percentile(0.99));
        assertEquals(40, run.percentile(1));
    }

    @Test
    void lineHasRateProcessorTimeAndPercentiles() {
        assertEquals(
                "ours       2,000 /s     2.00 s   CPU-s per 1,000: PostgreSQL 0.250, service 0.500   p50 1.0 ms  p99 2.0 ms   content 0123456789ab",
                new Measurement("ours", 4000, 2, CPU, new double[] {2, 1}, "0123456789abcdef").toString());
        assertEquals(
                "floor      2,000 /s     2.00 s   CPU-s per 1,000: PostgreSQL 0.250, service 0.500   content 0123456789ab",
                new Measurement("floor", 4000, 2, CPU, new double[0], "0123456789abcdef").toString());
    }

    @Test
    void medianOfAnEvenNumberIsTheLowerOfTheTwo() {
        assertEquals(2, Measurement.median(3, 1, 2));
        assertEquals(2, Measurement.median(4, 1, 3, 2));
        assertEquals(7, Measurement.median(7));
    }
}
