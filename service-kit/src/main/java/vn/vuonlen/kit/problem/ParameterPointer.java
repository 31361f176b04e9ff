package vn.vuonlen.kit.problem;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;

/**
 * The pointer of a fault in a parameter of a resource method: {@code ?name}, {@code header:name} or {@code path:name}.
 */
final class ParameterPointer {

    private ParameterPointer() {}

    static String of(AnnotatedElement parameter) {
        if (parameter.isAnnotationPresent(QueryParam.class)) {
            return "?" + parameter.getAnnotation(QueryParam.class).value();
        }
        if (parameter.isAnnotationPresent(HeaderParam.class)) {
            return "header:" + parameter.getAnnotation(HeaderParam.class).value();
        }
        if (parameter.isAnnotationPresent(PathParam.class)) {
            return "path:" + parameter.getAnnotation(PathParam.class).value();
        }
        return "";
    }
}
