package vn.vuonlen.observability;

import static java.util.stream.Collectors.toCollection;

import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collector;
import java.util.stream.Stream;

/** What an expression of PromQL names. Whether it is one, promtool says. */
record PromQuery(String text) {

    private static final Pattern STRING = Pattern.compile("\"[^\"]*\"");
    private static final Pattern SELECTOR = Pattern.compile("\\{([^}]*)}");
    private static final Pattern MATCHER = Pattern.compile("(\\w+)\\s*(?:=~|!~|!=|=)");
    private static final Pattern GROUPING =
            Pattern.compile("\\b(?:by|without|on|ignoring|group_left|group_right)\\s*\\(([^)]*)\\)");
    private static final Pattern RANGE = Pattern.compile("\\[[^]]*]");
    private static final Pattern NAME = Pattern.compile("(?<![\\w.])[a-zA-Z_:][\\w:]*(?![\\w:]*\\s*\\()");
    private static final Set<String> OPERATORS = Set.of("and", "or", "unless", "bool", "offset");

    /** What Prometheus knows of every target, and of itself. */
    private static final Set<String> OF_TARGETS = Set.of("namespace", "job", "instance");

    private static final Set<String> OF_PROMETHEUS = Set.of("up");

    private String withoutStrings() {
        return STRING.matcher(text).replaceAll("\"\"");
    }

    Set<String> metrics() {
        var rest = Stream.of(SELECTOR, GROUPING, RANGE)
                .reduce(
                        withoutStrings(),
                        (left, pattern) -> pattern.matcher(left).replaceAll(" "),
                        (one, other) -> other);
        return names(NAME, rest, hit -> hit.group())
                .filter(Predicate.not(OPERATORS::contains))
                .collect(sorted());
    }

    Set<String> labels() {
        var selected = names(SELECTOR, withoutStrings(), hit -> hit.group(1))
                .flatMap(matchers -> names(MATCHER, matchers, hit -> hit.group(1)));
        var grouped = names(GROUPING, withoutStrings(), hit -> hit.group(1))
                .flatMap(list -> Stream.of(list.split(",")))
                .map(String::strip);
        return Stream.concat(selected, grouped)
                .filter(Predicate.not(String::isEmpty))
                .collect(sorted());
    }

    /** Metrics that no service exposes, and labels that none of its metrics has. */
    Set<String> unknown(List<ListedMetric> listed) {
        var named = metrics();
        var known =
                listed.stream().filter(metric -> named.contains(metric.name())).toList();
        var unknown = new TreeSet<>(named);
        known.forEach(metric -> unknown.remove(metric.name()));
        unknown.removeAll(OF_PROMETHEUS);
        labels().stream()
                .filter(label -> !OF_TARGETS.contains(label)
                        && known.stream().noneMatch(metric -> metric.labels().contains(label)))
                .forEach(label -> unknown.add("label " + label));
        return unknown;
    }

    private static Stream<String> names(Pattern pattern, String text, Function<MatchResult, String> name) {
        return pattern.matcher(text).results().map(name);
    }

    private static Collector<String, ?, TreeSet<String>> sorted() {
        return toCollection(TreeSet::new);
    }
}
