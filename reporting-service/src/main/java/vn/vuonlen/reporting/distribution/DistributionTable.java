package vn.vuonlen.reporting.distribution;

import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.distribution.DistributionReport.AreaRow;
import vn.vuonlen.reporting.distribution.DistributionReport.ClassAnswers;
import vn.vuonlen.reporting.distribution.DistributionReport.CodeCount;
import vn.vuonlen.reporting.poverty.Rate;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.provenance.YearReviews;
import vn.vuonlen.reporting.provenance.YearReviews.ReviewStandard;
import vn.vuonlen.reporting.query.ReportQuery;

/** A report of a characteristic with all of its figures, before those that its reader may not see are removed. */
record DistributionTable(
        ReportQuery query, Characteristic of, YearReviews reviews, Row total, List<Row> rows, AsOf asOf) {

    /** @param counted the areas whose counters it sums */
    record Row(Area area, Set<UUID> counted, Distribution distribution) {}

    DistributionReport visibleIn(DistributionView view) {
        return new DistributionReport(
                of.slug(),
                AreaName.of(total.area()),
                query.year(),
                query.boundariesWire(),
                reviews.standard(),
                reviews.status().wire(),
                query.designation().orElse(null),
                Knowledge.of(query.asKnownOn(), reviews),
                classes(total, view),
                query.breakdown().isEmpty()
                        ? null
                        : rows.stream()
                                .map(row -> new AreaRow(AreaName.of(row.area()), classes(row, view)))
                                .toList(),
                asOf);
    }

    private List<ClassAnswers> classes(Row row, DistributionView view) {
        return of.classes().stream()
                .map(counted -> view.shows(row, counted) ? shown(row, counted) : withheld(row, counted))
                .toList();
    }

    private ClassAnswers shown(Row row, HouseholdClass counted) {
        var answers = row.distribution().of(counted);
        return new ClassAnswers(
                counted.name(),
                answers.households(),
                answers.asked(),
                answers.unknown(),
                null,
                SurveyCodes.of(of, standards(), answers.byCode().keySet()).stream()
                        .map(code -> shown(code, answers))
                        .toList());
    }

    /** Where nobody was asked it is not known how many would have given the answer, which is not none. */
    private CodeCount shown(SurveyCode code, AnswerCounts answers) {
        long households = answers.of(code.key());
        if (answers.asked() == 0 && answers.households() > 0) {
            return CodeCount.of(code, null, null);
        }
        Long base = of.base(code.code(), answers);
        return CodeCount.of(code, households, base == null ? null : Rate.of(households, base));
    }

    /** With the answers that all surveys ask for: another one would tell that somebody gave it. */
    private ClassAnswers withheld(Row row, HouseholdClass counted) {
        return new ClassAnswers(
                counted.name(),
                row.distribution().of(counted).households(),
                null,
                null,
                true,
                SurveyCodes.of(of, standards(), Set.of()).stream()
                        .map(code -> CodeCount.of(code, null, null))
                        .toList());
    }

    private Set<String> standards() {
        return reviews.standards().stream().map(ReviewStandard::id).collect(Collectors.toSet());
    }
}
