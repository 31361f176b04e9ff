package vn.vuonlen.kit.app;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicInteger;
import vn.vuonlen.kit.problem.KitProblem;
import vn.vuonlen.kit.problem.Problem;

/** Counts its effects, and blocks in the effect of "slow" until it may continue. */
@ApplicationScoped
public class Probes {
    private final AtomicInteger effects = new AtomicInteger();
    private final CountDownLatch inside = new CountDownLatch(1);
    private final CountDownLatch mayContinue = new CountDownLatch(1);

    Map<String, Object> add(Probe probe) {
        if (probe.name().equals("slow")) {
            inside.countDown();
            await(mayContinue);
        }
        if (probe.name().equals("taken")) {
            effects.incrementAndGet();
            throw Problem.of(KitProblem.STALE);
        }
        return Map.of("effect", effects.incrementAndGet());
    }

    public int effects() {
        return effects.get();
    }

    public void awaitInside() {
        await(inside);
    }

    public void letContinue() {
        mayContinue.countDown();
    }

    private static void await(CountDownLatch latch) {
        try {
            latch.await();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
