package vn.vuonlen.kit.problem;

import com.fasterxml.jackson.core.JsonPointer;
import jakarta.validation.ConstraintViolation;
import jakarta.validation.ConstraintViolationException;
import jakarta.validation.ElementKind;
import jakarta.validation.Path;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

/** Violations of bean validation as faults with pointers. */
final class Violations {

    private Violations() {}

    static Problem problem(ConstraintViolationException e) {
        if (e.getConstraintViolations().stream().anyMatch(Violations::isOfTheResponse)) {
            return Problem.of(KitProblem.INTERNAL).because(e);
        }
        var faults = faults(e.getConstraintViolations());
        var problem = Problem.of(KitProblem.INVALID_VALUE).because(e);
        if (!faults.isEmpty()) {
            problem.saying(sentence(faults));
        }
        faults.forEach(problem::and);
        return problem;
    }

    static List<Fault> faults(Set<? extends ConstraintViolation<?>> violations) {
        return violations.stream()
                .map(v -> new Fault(pointer(v), KitProblem.INVALID_VALUE.code(), Expected.by(v)))
                .sorted(Comparator.comparing(Fault::pointer))
                .limit(Problem.MOST_FAULTS)
                .toList();
    }

    private static Message sentence(List<Fault> faults) {
        var first = faults.getFirst();
        var named = FieldLabel.named(first.pointer(), first.messages());
        return faults.size() == 1
                ? named
                : named.then(new Message(" Còn {0} chỗ khác cần sửa.", " There are {0} more faults.")
                        .with(faults.size() - 1));
    }

    private static boolean isOfTheResponse(ConstraintViolation<?> violation) {
        for (var node : violation.getPropertyPath()) {
            if (node.getKind() == ElementKind.RETURN_VALUE) {
                return true;
            }
        }
        return false;
    }

    /**
     * The parameter of the resource method is the body, or has an annotation that says what it is; what follows are
     * fields.
     */
    private static String pointer(ConstraintViolation<?> violation) {
        Path.MethodNode method = null;
        var start = "";
        var fields = JsonPointer.empty();
        for (var node : violation.getPropertyPath()) {
            switch (node.getKind()) {
                case METHOD -> method = node.as(Path.MethodNode.class);
                case PARAMETER -> start = parameter(violation, method, node.as(Path.ParameterNode.class));
                case PROPERTY -> fields = field(fields, node);
                default -> {}
            }
        }
        return start + fields;
    }

    private static JsonPointer field(JsonPointer before, Path.Node node) {
        var at = node.getIndex() == null ? before : before.appendIndex(node.getIndex());
        return at.appendProperty(node.getName());
    }

    /** The validated bean may be a proxy of the resource, without the annotations of its parameters. */
    private static String parameter(ConstraintViolation<?> violation, Path.MethodNode method, Path.ParameterNode node) {
        var types = method.getParameterTypes().toArray(Class[]::new);
        Class<?> type = violation.getRootBeanClass();
        for (; type != null; type = type.getSuperclass()) {
            for (var declared : type.getDeclaredMethods()) {
                var same = declared.getName().equals(method.getName())
                        && Arrays.equals(declared.getParameterTypes(), types);
                var pointer = same ? named(declared.getParameters()[node.getParameterIndex()]) : "";
                if (!pointer.isEmpty()) {
                    return pointer;
                }
            }
        }
        return "";
    }

    /** {@code ?name}, {@code header:name} or {@code path:name}. */
    private static String named(AnnotatedElement parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return "?" + parameter.getAnnotation(QueryParam.class).value();
        }
        if (parameter.isAnnotationPresent(HeaderParam.class)) {
            return "header:" + parameter.getAnnotation(HeaderParam.class).value();
        }
        return parameter.isAnnotationPresent(PathParam.class)
                ? "path:" + parameter.getAnnotation(PathParam.class).value()
                : "";
    }
}
