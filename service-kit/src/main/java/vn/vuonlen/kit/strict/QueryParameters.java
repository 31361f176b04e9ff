package vn.vuonlen.kit.strict;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The query parameters that a resource method takes, with their types: named on it, or in a bean it takes. */
record QueryParameters(Map<String, Class<?>> types) {

    static QueryParameters of(Method method) {
        var types = new LinkedHashMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            named(parameter, parameter.getType(), types);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                bean(parameter.getType(), types);
            }
        }
        bean(method.getDeclaringClass(), types);
        return new QueryParameters(Map.copyOf(types));
    }

    private static void bean(Class<?> type, Map<String, Class<?>> types) {
        for (var level = type; level != null; level = level.getSuperclass()) {
            Arrays.stream(level.getDeclaredFields()).forEach(f -> named(f, f.getType(), types));
        }
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(c -> named(c, c.getType(), types));
        }
    }

    private static void named(AnnotatedElement place, Class<?> type, Map<String, Class<?>> types) {
        var annotation = place.getAnnotation(QueryParam.class);
        if (annotation != null) {
            types.put(annotation.value(), type);
        }
    }
}
