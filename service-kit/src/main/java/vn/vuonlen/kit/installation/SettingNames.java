package vn.vuonlen.kit.installation;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Collection;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The names of our own settings, from the file {@code META-INF/settings.txt} of the kit and of the service. SmallRye Config
 * refuses an unknown name below a mapped prefix, but neither a misspelt prefix nor anything misspelt in the environment.
 */
record SettingNames(Set<String> known) {

    private static final String FILE = "META-INF/settings.txt";
    private static final String OURS = "VUONLEN_";

    /** Kubernetes sets these in each pod for a Service that is named vuonlen or vuonlen-…, unless enableServiceLinks is false. */
    private static final Pattern SERVICE_LINK =
            Pattern.compile(".*_SERVICE_(HOST|PORT(_\\w+)?)|.*_PORT(_\\d+_(TCP|UDP|SCTP)(_(PROTO|PORT|ADDR))?)?");

    static SettingNames ofThisService() {
        var known = new HashSet<String>();
        try {
            for (var file : Collections.list(
                    Thread.currentThread().getContextClassLoader().getResources(FILE))) {
                try (var content = file.openStream()) {
                    new String(content.readAllBytes(), UTF_8)
                            .lines()
                            .filter(line -> !line.isBlank() && !line.startsWith("#"))
                            .forEach(known::add);
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        known.addAll(FormerSettingNames.names());
        return new SettingNames(known);
    }

    /** Of names as they were set, in the environment or in a file, those that look like ours and are none. */
    List<String> unknown(Collection<String> set) {
        var variables = known.stream().map(SettingNames::variable).collect(Collectors.toSet());
        // A variable of the environment is also among the names as a property that it might stand for.
        var unknown = new TreeMap<String, String>();
        set.forEach(name -> unknown.merge(variable(name), name, (one, other) -> isVariable(one) ? one : other));
        unknown.keySet()
                .removeIf(variable -> !variable.startsWith(OURS)
                        || variables.contains(variable)
                        || SERVICE_LINK.matcher(variable).matches());
        return List.copyOf(unknown.values());
    }

    private static boolean isVariable(String name) {
        return name.equals(variable(name));
    }

    /** As MicroProfile Config reads the environment. */
    private static String variable(String name) {
        return name.replaceAll("[^A-Za-z0-9]", "_").toUpperCase(Locale.ROOT);
    }
}
