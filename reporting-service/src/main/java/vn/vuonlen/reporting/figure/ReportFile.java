package vn.vuonlen.reporting.figure;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.query.ReportQuery;

/**
 * The report behind a figure, as the reader gets its files.
 *
 * @param parameters those of the query that the report takes: it refuses others
 * @param own the parameters that only this report has, such as the year to compare with
 */
public record ReportFile(String slug, ReportQuery query, Set<String> parameters, Map<String, String> own) {

    public ReportFile(String slug, ReportQuery query, Set<String> parameters) {
        this(slug, query, parameters, Map.of());
    }

    /** The parameters of a report of areas. */
    public static final Set<String> OF_AREAS =
            Set.of("area", "year", "breakdown", "designation", "boundaries", "status", "asKnownOn");

    /** The parameters of a report that stands beside the decided figures of a year. */
    public static final Set<String> OF_YEAR = Set.of("area", "year", "breakdown", "asKnownOn");

    private static final List<String> FORMATS = List.of("csv", "xlsx", "pdf");

    /** @param name as the reader knows the format, {@code CSV} */
    public record Link(String name, String address) {}

    List<Link> links(String prefix, Language language) {
        String report = prefix + "/v1/reports/" + slug + "?" + written();
        return FORMATS.stream()
                .map(format -> new Link(
                        format.toUpperCase(language.locale()),
                        report + "&format=" + format + (format.equals("csv") ? "" : "&lang=" + language.tag())))
                .toList();
    }

    private String written() {
        Map<String, String> all = new LinkedHashMap<>();
        all.put("area", query.area());
        all.put("year", Integer.toString(query.year()));
        query.breakdown().ifPresent(level -> all.put("breakdown", level.name().toLowerCase(java.util.Locale.ROOT)));
        query.designation().ifPresent(designation -> all.put("designation", designation));
        query.boundaries().ifPresent(day -> all.put("boundaries", day.toString()));
        all.put("status", query.status().wire());
        query.asKnownOn().ifPresent(day -> all.put("asKnownOn", day.toString()));
        return Stream.concat(
                        all.entrySet().stream().filter(parameter -> parameters.contains(parameter.getKey())),
                        own.entrySet().stream())
                .map(parameter -> parameter.getKey() + "=" + PageAddress.encoded(parameter.getValue()))
                .collect(Collectors.joining("&"));
    }
}
