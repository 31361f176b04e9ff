package vn.vuonlen.local.demo.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number by weights so that the parts sum to it exactly (largest remainder), none above its cap. */
public final class Apportionment {

    private final double[] weights;
    private final int[] caps;
    private final int[] parts;
    private final boolean[] full;
    private int left;

    private Apportionment(int total, double[] weights, int[] caps) {
        this.left = total;
        this.weights = weights;
        this.caps = caps;
        this.parts = new int[weights.length];
        this.full = new boolean[weights.length];
    }

    public static int[] split(int total, double[] weights, int[] caps) {
        if (Arrays.stream(caps).asLongStream().sum() < total) {
            throw new IllegalArgumentException(total + " do not fit into the caps");
        }
        var apportionment = new Apportionment(total, weights, caps);
        while (apportionment.filledSome()) {
            // Each that is full leaves more to the others, which may fill one of them in turn.
        }
        apportionment.share();
        return apportionment.parts;
    }

    /** Gives those their cap whose share would pass it. */
    private boolean filledSome() {
        double perWeight = left / openWeight();
        boolean some = false;
        for (int i = 0; i < weights.length; i++) {
            if (!full[i] && weights[i] * perWeight >= caps[i]) {
                full[i] = true;
                parts[i] = caps[i];
                left -= caps[i];
                some = true;
            }
        }
        return some;
    }

    private void share() {
        double perWeight = left / openWeight();
        int given = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!full[i]) {
                parts[i] = (int) (weights[i] * perWeight);
                given += parts[i];
            }
        }
        IntStream.range(0, weights.length)
                .filter(i -> !full[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> parts[i] - weights[i] * perWeight))
                .limit(left - given)
                .forEach(i -> parts[i]++);
    }

    private double openWeight() {
        return IntStream.range(0, weights.length)
                .filter(i -> !full[i])
                .mapToDouble(i -> weights[i])
                .sum();
    }
}
