package vn.vuonlen.local.demo.plan;

import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Splits a whole number by weights so that the parts sum to it exactly (largest remainder), none above its cap. */
public final class Apportionment {

    private final double[] weights;
    private final int[] caps;
    private final int[] parts;
    private final boolean[] atCap;
    private int left;

    private Apportionment(int total, double[] weights, int[] caps) {
        this.left = total;
        this.weights = weights;
        this.caps = caps;
        this.parts = new int[weights.length];
        this.atCap = new boolean[weights.length];
    }

    public static int[] split(int total, double[] weights, int[] caps) {
        if (Arrays.stream(caps).asLongStream().sum() < total) {
            throw new IllegalArgumentException(total + " do not fit into the caps");
        }
        var apportionment = new Apportionment(total, weights, caps);
        while (apportionment.capSome()) {
            // Each part that is capped leaves more to the others, which may cap one of them in turn.
        }
        apportionment.shareRest();
        return apportionment.parts;
    }

    /** Caps the parts whose share would exceed their cap. Returns whether there were any. */
    private boolean capSome() {
        double perWeight = left / openWeight();
        boolean capped = false;
        for (int i = 0; i < weights.length; i++) {
            if (!atCap[i] && weights[i] * perWeight >= caps[i]) {
                atCap[i] = true;
                parts[i] = caps[i];
                left -= caps[i];
                capped = true;
            }
        }
        return capped;
    }

    private void shareRest() {
        double perWeight = left / openWeight();
        int shared = 0;
        for (int i = 0; i < weights.length; i++) {
            if (!atCap[i]) {
                parts[i] = (int) (weights[i] * perWeight);
                shared += parts[i];
            }
        }
        IntStream.range(0, weights.length)
                .filter(i -> !atCap[i])
                .boxed()
                .sorted(Comparator.comparingDouble(i -> parts[i] - weights[i] * perWeight))
                .limit(left - shared)
                .forEach(i -> parts[i]++);
    }

    private double openWeight() {
        return IntStream.range(0, weights.length)
                .filter(i -> !atCap[i])
                .mapToDouble(i -> weights[i])
                .sum();
    }
}
