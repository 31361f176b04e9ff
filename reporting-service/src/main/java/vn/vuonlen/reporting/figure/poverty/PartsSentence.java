package vn.vuonlen.reporting.figure.poverty;

import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.poverty.YearsOfParts.OfYear;

/** In how many parts of an area the rate fell and rose, in the years up to the newest that compare with each other. */
record PartsSentence(YearsOfParts report) {

    private static final Message SENTENCE = new Message(
            "Từ năm {0} đến năm {1}, tỷ lệ hộ nghèo giảm ở {2}, tăng ở {3} trong {4} địa bàn.",
            "From {0} to {1} the poverty rate fell in {2} and rose in {3} of {4} areas.");

    Optional<Message> message() {
        var years = comparable();
        if (years.size() < 2) {
            return Optional.empty();
        }
        var changes = report.parts().stream()
                .map(report::of)
                .map(of -> change(of, years.getFirst(), years.getLast()))
                .flatMap(Optional::stream)
                .toList();
        return changes.isEmpty()
                ? Optional.empty()
                : Optional.of(SENTENCE.with(
                        Integer.toString(years.getFirst()),
                        Integer.toString(years.getLast()),
                        changes.stream().filter(change -> change < 0).count(),
                        changes.stream().filter(change -> change > 0).count(),
                        (long) changes.size()));
    }

    /** The newest years of one standard. */
    private List<Integer> comparable() {
        var standard = report.years().get(report.years().lastKey()).standard();
        return report.years().reversed().values().stream()
                .takeWhile(year -> !YearsOfParts.isAnother(year.standard(), standard))
                .map(year -> year.year())
                .sorted()
                .toList();
    }

    private static Optional<Integer> change(List<OfYear> of, int from, int to) {
        return rate(of, to)
                .flatMap(later -> rate(of, from).map(earlier -> later.poorRate().compareTo(earlier.poorRate())));
    }

    private static Optional<OfYear> rate(List<OfYear> of, int year) {
        return of.stream().filter(known -> known.year() == year).findFirst();
    }
}
