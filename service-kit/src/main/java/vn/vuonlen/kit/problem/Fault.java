package vn.vuonlen.kit.problem;

import static java.util.Objects.requireNonNull;

/** What is wrong at one place of a request. */
public record Fault(String pointer, String code, Message messages) {

    public Fault {
        pointer = Shortened.shortened(requireNonNull(pointer));
        requireNonNull(code);
        requireNonNull(messages);
    }
}
