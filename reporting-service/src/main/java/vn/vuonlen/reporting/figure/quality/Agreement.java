package vn.vuonlen.reporting.figure.quality;

import java.util.List;
import java.util.Objects;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.official.OfficialReport.Compared;

/** How many published figures agree with the computed ones, and how many published totals with their parts. */
record Agreement(List<Compared> figures, Language language) {

    private static final Message AGREE = new Message(
            "{0} trong {1} số liệu so sánh được khớp với số tính từ hệ thống.",
            "{0} of {1} figures that compare agree with the computed ones.");
    private static final Message NOT_COMPARED =
            new Message(" {0} số liệu không so sánh được.", " Figures that do not compare: {0}.");
    private static final Message SUMS = new Message(
            " {0} trong {1} tổng đã công bố khớp với các thành phần.",
            " {0} of {1} published totals are the sum of their parts.");

    Message sentence() {
        var compared = figures.stream()
                .map(figure -> new PublishedValue(figure, language))
                .filter(value -> value.isExact() && value.figure().computed() != null)
                .toList();
        long agree = compared.stream().filter(PublishedValue::agrees).count();
        var sentence = AGREE.with(agree, (long) compared.size());
        if (compared.size() < figures.size()) {
            sentence = sentence.then(NOT_COMPARED.with((long) figures.size() - compared.size()));
        }
        var sums =
                figures.stream().map(Compared::addsUp).filter(Objects::nonNull).toList();
        return sums.isEmpty()
                ? sentence
                : sentence.then(
                        SUMS.with(sums.stream().filter(Boolean::booleanValue).count(), (long) sums.size()));
    }
}
