package vn.vuonlen.infrastructure.testing;

import java.util.Optional;

/** The process that runs the tests: the nearest Java process above ours (Maven, or an IDE), else ours. */
final class BuildOwner {
    private BuildOwner() {}

    static ProcessHandle find() {
        ProcessHandle self = ProcessHandle.current();
        Optional<ProcessHandle> above = self.parent();
        while (above.isPresent()) {
            if (above.get().info().command().orElse("").endsWith("java")) {
                return above.get();
            }
            above = above.get().parent();
        }
        return self;
    }
}
