package vn.vuonlen.kit.problem;

import static java.util.Objects.requireNonNull;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A request that cannot be honoured: thrown anywhere, answered as a problem document (RFC 9457). */
public final class Problem extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** More faults of one request help nobody, and would outgrow it. */
    public static final int MOST_FAULTS = 20;

    private final transient ProblemType type;
    private transient Message detail;
    private transient List<String> mediaTypes = List.of();
    private final transient List<Fault> faults = new ArrayList<>();
    private final transient Map<String, Object> members = new LinkedHashMap<>();

    private Problem(ProblemType type, Object... args) {
        super(type.code() + ": " + type.detail().with(args).en());
        this.type = type;
        this.detail = type.detail().with(args);
    }

    /** The arguments fill the placeholders of the type's detail. */
    public static Problem of(ProblemType type, Object... args) {
        return new Problem(requireNonNull(type), args);
    }

    /** What is wrong this time, in place of the type's sentence. */
    public Problem saying(Message sentence) {
        detail = requireNonNull(sentence);
        return this;
    }

    /** Where in the request: a JSON pointer into the body, or {@code ?name} for a query parameter. */
    public Problem at(String pointer) {
        return and(new Fault(pointer, type.code(), detail));
    }

    /** Adds another fault of the same request. */
    public Problem and(Fault fault) {
        faults.add(requireNonNull(fault));
        return this;
    }

    /** Adds the faults of another problem with the same request. */
    public Problem and(Problem other) {
        other.faults.forEach(this::and);
        return this;
    }

    /** Prefixes the pointers with that of the enclosing value, such as {@code /members/2}. */
    public Problem within(String pointer) {
        faults.replaceAll(fault -> new Fault(pointer + fault.pointer(), fault.code(), fault.messages()));
        return this;
    }

    /** Adds an extension member; a name that every document has is refused, since it would appear twice. */
    public Problem with(String member, Object value) {
        if (ProblemDocument.MEMBERS.contains(requireNonNull(member))) {
            throw new IllegalArgumentException("every problem document has a member " + member);
        }
        members.put(member, value instanceof String text ? Shortened.text(text) : value);
        return this;
    }

    /** The media types that would have been taken, where the operation decides that itself. */
    public Problem taking(List<String> types) {
        mediaTypes = List.copyOf(types);
        return this;
    }

    public Problem because(Throwable cause) {
        initCause(cause);
        return this;
    }

    public ProblemType type() {
        return type;
    }

    public Message title() {
        return type.title();
    }

    public Message detail() {
        return detail;
    }

    public List<Fault> faults() {
        return List.copyOf(faults);
    }

    List<String> mediaTypes() {
        return mediaTypes;
    }

    public Map<String, Object> members() {
        return Collections.unmodifiableMap(members);
    }
}
