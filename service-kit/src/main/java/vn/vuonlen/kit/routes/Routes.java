package vn.vuonlen.kit.routes;

import io.quarkus.resteasy.reactive.server.runtime.ResteasyReactiveRecorder;
import jakarta.ws.rs.HttpMethod;
import jakarta.ws.rs.core.MediaType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jboss.resteasy.reactive.server.handlers.ClassRoutingHandler;
import org.jboss.resteasy.reactive.server.handlers.RestInitialHandler.InitialMatch;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper;
import org.jboss.resteasy.reactive.server.mapping.RequestMapper.RequestPath;
import org.jboss.resteasy.reactive.server.mapping.RuntimeResource;

/** What is taken at a path: RESTEasy knows, and tells neither a 405 nor a 415. */
public final class Routes {
    private Routes() {}

    /** In alphabetical order; {@code HEAD} wherever there is {@code GET}. */
    public static List<String> methods(String path) {
        var methods = resources(path).keySet().stream();
        return methods.flatMap(method ->
                        method.equals(HttpMethod.GET) ? Stream.of(method, HttpMethod.HEAD) : Stream.of(method))
                .toList();
    }

    /** The media types of a body; empty where none is taken. */
    public static List<String> mediaTypes(String method, String path) {
        var resource = resources(path).get(method);
        return resource == null || resource.getConsumes() == null
                ? List.of()
                : resource.getConsumes().stream().map(MediaType::toString).toList();
    }

    private static Map<String, RuntimeResource> resources(String path) {
        var found = new TreeMap<String, RuntimeResource>();
        ResteasyReactiveRecorder.getCurrentDeployment().getClassMappers().forEach(one -> add(one, path, found));
        return found;
    }

    private static void add(RequestPath<InitialMatch> root, String path, Map<String, RuntimeResource> found) {
        var match = new RequestMapper<>(new ArrayList<>(List.of(root))).map(path);
        if (match == null) {
            return;
        }
        var rest = match.remaining.isEmpty() ? "/" : match.remaining;
        for (var handler : match.value.handlers) {
            if (handler instanceof ClassRoutingHandler routing) {
                routing.getMappers().forEach((method, mapper) -> {
                    var resource = mapper.map(rest);
                    if (method != null && resource != null && endsThere(resource.remaining)) {
                        found.putIfAbsent(method, Objects.requireNonNull(resource.value));
                    }
                });
            }
        }
    }

    private static boolean endsThere(String remaining) {
        return remaining.isEmpty() || remaining.equals("/");
    }
}
