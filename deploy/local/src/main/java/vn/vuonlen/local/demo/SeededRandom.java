package vn.vuonlen.local.demo;

import java.util.List;
import java.util.SortedMap;
import java.util.SplittableRandom;
import java.util.UUID;

/** Repeatable random numbers: a sequence depends on nothing but the seed and the key of the thing that is drawn. */
public final class SeededRandom {

    private final SplittableRandom random;

    private SeededRandom(long state) {
        this.random = new SplittableRandom(state);
    }

    public static SeededRandom of(long seed, long... key) {
        long state = seed;
        for (long part : key) {
            state = new SplittableRandom(state * 31 + part).nextLong();
        }
        return new SeededRandom(state);
    }

    public double fraction() {
        return random.nextDouble();
    }

    public boolean chance(double probability) {
        return random.nextDouble() < probability;
    }

    /** Both ends are possible. */
    public int between(int low, int high) {
        return low + random.nextInt(high - low + 1);
    }

    /** Bell-shaped around the mean, as the sum of three uniform numbers: the spread is the standard deviation. */
    public double around(double mean, double spread) {
        return mean + spread * 2 * (fraction() + fraction() + fraction() - 1.5);
    }

    public <T> T pick(List<T> among) {
        return among.get(random.nextInt(among.size()));
    }

    public <T> T weighted(SortedMap<T, Integer> weights) {
        int left = random.nextInt(
                weights.values().stream().mapToInt(Integer::intValue).sum());
        for (var entry : weights.entrySet()) {
            left -= entry.getValue();
            if (left < 0) {
                return entry.getKey();
            }
        }
        throw new IllegalArgumentException("no weight");
    }

    public void shuffle(int[] numbers) {
        for (int i = numbers.length - 1; i > 0; i--) {
            int j = random.nextInt(i + 1);
            int swapped = numbers[i];
            numbers[i] = numbers[j];
            numbers[j] = swapped;
        }
    }

    /** A UUID of version 7, so that rows that arrive in order are in order in every index. */
    public UUID uuid(long millis, int sequence) {
        long high = millis << 16 | 0x7000 | sequence & 0xfff;
        return new UUID(high, random.nextLong() & 0x3fff_ffff_ffff_ffffL | 0x8000_0000_0000_0000L);
    }
}
