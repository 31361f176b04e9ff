package vn.vuonlen.kit.problem;

import static java.util.Objects.requireNonNull;

/** What is wrong with one part of a request. */
public record Fault(String pointer, String code, Message messages) {

    public Fault {
        pointer = Shortened.text(requireNonNull(pointer));
        requireNonNull(code);
        requireNonNull(messages);
    }
}
