package vn.vuonlen.local;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Notices when a process ends that should not. */
final class Watch {
    private final Consumer<String> death;
    private volatile boolean ended;

    Watch(Consumer<String> death) {
        this.death = death;
    }

    void over(ProcessHandle process, Supplier<String> lastWords) {
        var unused = process.onExit().thenRun(() -> {
            if (!ended) {
                death.accept(lastWords.get());
            }
        });
    }

    void end() {
        ended = true;
    }
}
