package vn.vuonlen.reporting.distribution;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.attacker.PublicRow;
import vn.vuonlen.reporting.attacker.SeededAnswers;
import vn.vuonlen.reporting.attacker.SeededProvince;
import vn.vuonlen.reporting.attacker.SeededProvince.Counts;
import vn.vuonlen.reporting.attacker.SeededRestatements;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.disclosure.PublicMaps;
import vn.vuonlen.reporting.disclosure.SeededAreas;
import vn.vuonlen.reporting.distribution.DistributionReport.AreaRow;
import vn.vuonlen.reporting.distribution.YearDistribution.CountedAnswer;
import vn.vuonlen.reporting.poverty.Tally;
import vn.vuonlen.reporting.poverty.YearCounts;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.CountSource;
import vn.vuonlen.reporting.provenance.KnownRestatements;
import vn.vuonlen.reporting.provenance.ReviewedYears;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.query.AreaResolver;
import vn.vuonlen.reporting.query.ReportQuery;
import vn.vuonlen.reporting.query.ReportStatus;
import vn.vuonlen.reporting.suppression.Suppressions;

/** Every public answer about one characteristic in a restated year of a seeded province, by the classes that serve it. */
record ServedAnswers(
        Characteristic of,
        SeededProvince province,
        SeededRestatements year,
        AreaHistory areas,
        Suppressions suppressions)
        implements CountSource<YearDistribution> {

    private static final List<String> DESIGNATIONS = Arrays.asList(
            null,
            SeededProvince.POOR_DISTRICT,
            SeededProvince.POOR_DISTRICT + "_GROUP_1",
            SeededProvince.POOR_DISTRICT + "_GROUP_2",
            SeededProvince.COMMUNES_135);

    static ServedAnswers of(Characteristic of, SeededProvince province, long seed) {
        return new ServedAnswers(
                of, province, new SeededRestatements(province, seed), SeededAreas.of(province), new Suppressions(10));
    }

    /** Each distinct row of a state once. */
    Set<PublicRow> answers(int state) throws SQLException {
        var rows = new LinkedHashSet<PublicRow>();
        for (String map : province.maps()) {
            for (String designation : DESIGNATIONS) {
                for (AreaLevel level : List.of(AreaLevel.DISTRICT, AreaLevel.COMMUNE)) {
                    rows.addAll(read(state, province.province.code(), map, designation, level));
                }
            }
            for (var district : province.districts) {
                rows.addAll(read(state, district.code(), map, null, null));
            }
        }
        return rows;
    }

    /** None if the query is refused. */
    private List<PublicRow> read(int state, String area, String map, String designation, AreaLevel level)
            throws SQLException {
        var query = new ReportQuery(
                area,
                year.year,
                Optional.ofNullable(designation),
                Optional.ofNullable(level),
                map.equals("as-reported") ? Optional.empty() : Optional.of(LocalDate.parse(map)),
                ReportStatus.DECIDED,
                Optional.of(year.knownUntil(state)));
        try {
            var report = new DistributionTables(of, this, new PublicMaps(areas, province.today), suppressions)
                    .published(query, AreaResolver.find(areas, query));
            return Stream.concat(
                            Stream.of(new AreaRow(report.area(), report.classes())),
                            report.areas() == null ? Stream.of() : report.areas().stream())
                    .map(row -> row(
                            province.parts(
                                    year.year, map, designation, row.area().code()),
                            row))
                    .toList();
        } catch (Problem refused) {
            return List.of();
        }
    }

    private PublicRow row(Set<String> parts, AreaRow row) {
        var answers = new TreeMap<String, Long>();
        var wholes = new HashMap<String, Long>();
        for (var answersOfClass : row.classes()) {
            String prefix = answersOfClass.livingStandard() + " " + of.name() + " ";
            wholes.put(answersOfClass.livingStandard(), answersOfClass.households());
            // Every poor household has a route, as everybody knows.
            if (of != Characteristic.ROUTE) {
                answers.put(prefix + "asked", answersOfClass.asked());
            }
            // An answer that a shown row does not name was given by nobody.
            Long unnamed = answersOfClass.asked() == null ? null : Long.valueOf(0);
            answered().forEach(code -> answers.put(prefix + code, unnamed));
            answersOfClass.codes().stream()
                    .filter(code -> answered().contains(code.code()))
                    .forEach(code -> answers.put(prefix + code.code(), code.households()));
        }
        return PublicRow.ofAnswers(
                year.year, parts, wholes.getOrDefault("POOR", 0L), wholes.getOrDefault("NEAR_POOR", 0L), answers);
    }

    private List<String> answered() {
        return switch (of) {
            case CAUSE -> List.of("NO_LAND", "NO_CAPITAL");
            case DEPRIVATION -> List.of("WATER");
            default -> List.of("INCOME", "DEPRIVATION", "INCOME_AND_DEPRIVATION");
        };
    }

    @Override
    public YearReviews reviews(Area area, int ofYear, ReportStatus status, Optional<LocalDate> asKnownOn) {
        return new YearReviews(
                ofYear,
                List.of(new YearReviews.YearReview(new UUID(0, ofYear), "59-2015", 1, true, false)),
                asKnownOn.orElse(KnownRestatements.NEWEST),
                List.of());
    }

    @Override
    public ReviewedYears years(Area area, ReportStatus status, Optional<LocalDate> asKnownOn) {
        return new ReviewedYears(new TreeSet<>(Set.of(year.year)));
    }

    @Override
    public YearDistribution counts(YearReviews reviews) {
        var tallies = new HashMap<UUID, Tally>();
        var answers = new ArrayList<CountedAnswer>();
        year.counts(year.stateOn(reviews.knownOn())).forEach((commune, counts) -> {
            tallies.put(commune.id(), tally(counts));
            // The counts of poverty tell the routes themselves.
            if (of != Characteristic.ROUTE) {
                addAnswers(answers, commune.id(), counts.answers());
            }
        });
        tallies.values().removeIf(Tally.NOTHING::equals);
        return YearDistribution.of(of, new YearCounts(reviews.year(), tallies), answers);
    }

    private static Tally tally(Counts c) {
        return new Tally(
                c.households(),
                c.poor(),
                c.nearPoor(),
                c.incomePoor(),
                c.poorByBoth(),
                0,
                c.minorityHouseholds(),
                c.minorityPoor(),
                0);
    }

    private void addAnswers(List<CountedAnswer> counted, UUID commune, SortedMap<String, Long> answers) {
        for (String livingStandard : SeededAnswers.CLASSES) {
            String prefix = livingStandard + " " + of.name() + " ";
            answers.forEach((name, households) -> {
                if (name.startsWith(prefix) && households > 0) {
                    String code = name.substring(prefix.length());
                    counted.add(new CountedAnswer(
                            commune,
                            HouseholdClass.valueOf(livingStandard),
                            code.equals("asked") ? "" : code,
                            households));
                }
            });
        }
    }

    @Override
    public List<Optional<LocalDate>> daysToAskFor(Area area) {
        return Stream.concat(
                        IntStream.range(1, year.states()).mapToObj(state -> Optional.of(year.knownUntil(state - 1))),
                        Stream.of(Optional.<LocalDate>empty()))
                .toList();
    }

    @Override
    public Set<UUID> restatedAreas(YearReviews before, YearReviews now) {
        return year.restatedBetween(before.knownOn(), now.knownOn());
    }

    @Override
    public AsOf asOf(LocalDate map, YearReviews reviews) {
        return new AsOf(null, Map.of(), List.of(), map);
    }
}
