package vn.vuonlen.funding;

import java.util.function.Supplier;
import org.hibernate.exception.ConstraintViolationException;
import vn.vuonlen.kit.problem.Problem;

/** A constraint of the database that decides a refusal. The violation of any other constraint stays an error. */
public record NamedConstraint(String name) {

    public void refuse(Supplier<Problem> refusal, Runnable write) {
        try {
            write.run();
        } catch (ConstraintViolationException violation) {
            if (!name.equals(violation.getConstraintName())) {
                throw violation;
            }
            throw refusal.get().because(violation);
        }
    }
}
