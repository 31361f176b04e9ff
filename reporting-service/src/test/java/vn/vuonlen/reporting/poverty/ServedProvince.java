package vn.vuonlen.reporting.poverty;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.cfg.JsonNodeFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.attacker.SeededProvince;
import vn.vuonlen.reporting.attacker.SeededRestatements;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.disclosure.PublicMaps;
import vn.vuonlen.reporting.disclosure.SeededAreas;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.CountSource;
import vn.vuonlen.reporting.provenance.KnownRestatements;
import vn.vuonlen.reporting.provenance.ReviewedYears;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.AreaResolver;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;
import vn.vuonlen.reporting.suppression.Suppressions;

/**
 * The public answers about a seeded province, by the classes that serve them, without a database: ten thousand provinces
 * are too many to publish as events. {@code SuppressionTest} reads some over REST.
 */
final class ServedProvince implements CountSource<YearCounts> {

    private static final JsonMapper JSON = JsonMapper.builder()
            .findAndAddModules()
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .disable(JsonNodeFeature.STRIP_TRAILING_BIGDECIMAL_ZEROES)
            .build();

    private final SeededProvince province;
    private final AreaHistory areas;
    private final Suppressions suppressions = new Suppressions(10);
    private final Optional<SeededRestatements> restated;
    private final boolean eachByItself;

    ServedProvince(SeededProvince province) {
        this(province, Optional.empty(), false);
    }

    /**
     * @param restated one of its years as restated; if absent none is
     * @param eachByItself whether each state of it is published as if it were the only one, which is what nobody should do
     */
    ServedProvince(SeededProvince province, Optional<SeededRestatements> restated, boolean eachByItself) {
        this.province = province;
        this.restated = restated;
        this.eachByItself = eachByItself;
        areas = SeededAreas.of(province);
    }

    /** Empty if the query is refused. */
    Optional<PovertyReport> answer(ReportQuery query) throws SQLException {
        try {
            return Optional.of(new PovertyTables(this, new PublicMaps(areas, province.today), suppressions)
                    .published(query, AreaResolver.find(areas, query)));
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    static JsonNode json(PovertyReport report) {
        try {
            return JSON.readTree(JSON.writeValueAsBytes(report));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The rows of the CSV form by the names of their columns. */
    static List<Map<String, String>> csv(PovertyReport report) {
        return report.rows().stream()
                .map(row -> {
                    var cells = new HashMap<String, String>();
                    for (int i = 0; i < row.size(); i++) {
                        cells.put(
                                report.columns().get(i),
                                row.get(i) == null ? "" : row.get(i).toString());
                    }
                    return (Map<String, String>) cells;
                })
                .toList();
    }

    @Override
    public AreaHistory areas() {
        return areas;
    }

    @Override
    public YearReviews reviews(Area area, int year, ReportStatus status, Optional<LocalDate> asKnownOn) {
        return new YearReviews(
                year,
                province.years.containsKey(year)
                        ? List.of(new YearReviews.YearReview(new UUID(0, year), "59-2015", 1, true, false))
                        : List.of(),
                asKnownOn.orElse(KnownRestatements.NEWEST),
                List.of());
    }

    @Override
    public List<Optional<LocalDate>> daysToAskFor(Area area) {
        var days = new ArrayList<Optional<LocalDate>>();
        restated.filter(year -> !eachByItself)
                .ifPresent(year -> IntStream.range(1, year.states())
                        .mapToObj(state -> Optional.of(year.knownUntil(state - 1)))
                        .forEach(days::add));
        days.add(Optional.empty());
        return days;
    }

    @Override
    public YearCounts counts(YearReviews reviews) {
        var byArea = new HashMap<UUID, Tally>();
        var counts = restated.filter(of -> of.year == reviews.year())
                .map(of -> of.counts(of.stateOn(reviews.knownOn())))
                .orElseGet(() -> province.years.get(reviews.year()));
        counts.forEach((commune, c) -> byArea.put(
                commune.id(),
                new Tally(
                        c.households(),
                        c.poor(),
                        c.nearPoor(),
                        c.incomePoor(),
                        c.poorByBoth(),
                        0,
                        c.minorityHouseholds(),
                        c.minorityPoor(),
                        0)));
        byArea.values().removeIf(Tally.NOTHING::equals);
        return new YearCounts(reviews.year(), byArea);
    }

    @Override
    public ReviewedYears years(Area area, ReportStatus status, Optional<LocalDate> asKnownOn) {
        return new ReviewedYears(new TreeSet<>(province.years.keySet()));
    }

    @Override
    public Set<UUID> restatedAreas(YearReviews before, YearReviews now) {
        return restated.orElseThrow().restatedBetween(before.knownOn(), now.knownOn());
    }

    @Override
    public AsOf asOf(LocalDate map, YearReviews reviews) {
        return new AsOf(null, Map.of(), List.of(), map);
    }
}
