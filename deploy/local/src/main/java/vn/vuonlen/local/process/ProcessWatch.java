package vn.vuonlen.local.process;

import java.util.function.Consumer;
import java.util.function.Supplier;

/** Reports a process that ends although the province was not stopped. */
final class ProcessWatch {
    private final Consumer<String> onDeath;
    private volatile boolean stopped;

    ProcessWatch(Consumer<String> onDeath) {
        this.onDeath = onDeath;
    }

    void add(ProcessHandle process, Supplier<String> message) {
        var unused = process.onExit().thenRun(() -> {
            if (!stopped) {
                onDeath.accept(message.get());
            }
        });
    }

    void stop() {
        stopped = true;
    }
}
