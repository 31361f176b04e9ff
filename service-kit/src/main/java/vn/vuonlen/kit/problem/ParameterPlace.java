package vn.vuonlen.kit.problem;

import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.PathParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;

/** How a fault names the part of a request that a parameter of a resource method takes. */
final class ParameterPlace {

    private ParameterPlace() {}

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
