package vn.vuonlen.kit.strict;

import jakarta.enterprise.context.RequestScoped;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import java.util.function.Supplier;
import vn.vuonlen.kit.problem.Problem;

/** What is wrong with the parameters of a request, for an operation that has rules of its own for them. */
@RequestScoped
public class ParameterFaults {

    /** The operation is called although parameters are unknown or repeated, and tells that with its own faults. */
    @Retention(RetentionPolicy.RUNTIME)
    @Target(ElementType.METHOD)
    public @interface Collected {}

    private Problem problem;

    /** Of one parameter the first fault is told. */
    public void add(Problem other) {
        if (problem == null) {
            problem = other;
            return;
        }
        other.faults().stream()
                .filter(fault -> problem.faults().stream()
                        .noneMatch(known -> known.pointer().equals(fault.pointer())))
                .forEach(problem::and);
    }

    /** What the check returns, or null with the problem added that it throws. */
    public <T> T value(Supplier<T> check) {
        try {
            return check.get();
        } catch (Problem e) {
            add(e);
            return null;
        }
    }

    /** To be called before anything is done. */
    public void verify() {
        if (problem != null) {
            throw problem;
        }
    }
}
