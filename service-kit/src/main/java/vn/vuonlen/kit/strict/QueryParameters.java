package vn.vuonlen.kit.strict;

import jakarta.ws.rs.BeanParam;
import jakarta.ws.rs.QueryParam;
import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.Map;

/** The query parameters of a resource method with their types: its own parameters, and the members of its beans. */
public record QueryParameters(Map<String, Class<?>> types) {

    public static QueryParameters of(Method method) {
        var types = new LinkedHashMap<String, Class<?>>();
        for (var parameter : method.getParameters()) {
            add(parameter, parameter.getType(), types);
            if (parameter.isAnnotationPresent(BeanParam.class)) {
                addBean(parameter.getType(), types);
            }
        }
        addBean(method.getDeclaringClass(), types);
        return new QueryParameters(Map.copyOf(types));
    }

    private static void addBean(Class<?> type, Map<String, Class<?>> types) {
        for (var level = type; level != null; level = level.getSuperclass()) {
            Arrays.stream(level.getDeclaredFields()).forEach(f -> add(f, f.getType(), types));
        }
        if (type.isRecord()) {
            Arrays.stream(type.getRecordComponents()).forEach(c -> add(c, c.getType(), types));
        }
    }

    private static void add(AnnotatedElement element, Class<?> type, Map<String, Class<?>> types) {
        var annotation = element.getAnnotation(QueryParam.class);
        if (annotation != null) {
            types.put(annotation.value(), type);
        }
    }
}
