package vn.vuonlen.local.demo.plan;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.SplittableRandom;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class ApportionmentTest {

    @Test
    void largestRemainderGetsTheOddUnit() {
        assertArrayEquals(new int[] {3, 3, 4}, Apportionment.split(10, new double[] {1, 1, 1.2}, caps(3, 10)));
    }

    @Test
    void excessOverACapGoesToTheOthers() {
        assertArrayEquals(new int[] {2, 4, 4}, Apportionment.split(10, new double[] {8, 1, 1}, new int[] {2, 9, 9}));
    }

    @Test
    void capsReachedOneAfterAnotherAreRespected() {
        int[] parts = Apportionment.split(10, new double[] {9, 5, 1, 1}, new int[] {0, 3, 4, 9});
        assertArrayEquals(new int[] {0, 3, 3, 4}, sorted(parts));
    }

    @Test
    void refusesMoreThanTheCapsHold() {
        assertThrows(
                IllegalArgumentException.class, () -> Apportionment.split(5, new double[] {1, 1}, new int[] {2, 2}));
    }

    @Test
    void partsAddUpToTheTotalAndNeverExceedTheirCap() {
        var random = new SplittableRandom(1);
        for (int round = 0; round < 2_000; round++) {
            int n = 1 + random.nextInt(12);
            int[] caps = random.ints(n, 0, 50).toArray();
            double[] weights = random.doubles(n, 0.01, 9).toArray();
            int total = random.nextInt(Arrays.stream(caps).sum() + 1);
            int[] parts = Apportionment.split(total, weights, caps);
            assertEquals(total, Arrays.stream(parts).sum());
            assertTrue(IntStream.range(0, n).allMatch(i -> parts[i] >= 0 && parts[i] <= caps[i]));
        }
    }

    private static int[] caps(int size, int cap) {
        return IntStream.generate(() -> cap).limit(size).toArray();
    }

    private static int[] sorted(int[] parts) {
        Arrays.sort(parts);
        return parts;
    }
}
