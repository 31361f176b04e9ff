package vn.vuonlen.reporting.page;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.page.LinkList.Link;
import vn.vuonlen.reporting.page.PageContent.Notice;
import vn.vuonlen.reporting.provenance.Restated;
import vn.vuonlen.reporting.query.ReportStatus;

/** What a reader has to know of the figures of a page as a whole. */
@ApplicationScoped
class PageNotices {

    private static final Message AS_KNOWN_ON = new Message(
            "Số liệu hộ nghèo theo những gì đã được quyết định đến ngày {0}; nguồn lực, chỉ tiêu là số liệu hiện nay.",
            "Poverty figures as known on {0}; money and targets are those of today.");
    private static final Message NEWEST = new Message("Xem số liệu mới nhất", "See the newest figures");
    private static final Message PROVISIONAL = new Message("Số liệu tạm tính", "Provisional figures");
    private static final Message NOT_DECIDED = new Message(
            "Kỳ rà soát năm {0} chưa được tỉnh quyết định. Không công bố, trích dẫn số liệu này.",
            "The review of {0} is not decided yet. These figures are not to be published or quoted.");
    private static final Message NO_REVIEW = new Message(
            "Chưa có kết quả rà soát năm {0} được quyết định nên chưa có số liệu hộ nghèo của năm này.",
            "No review of {0} is decided yet, so that there are no poverty figures of that year.");
    private static final Message NO_REVIEW_BY = new Message(
            "Đến ngày {1} chưa có kết quả rà soát năm {0} được quyết định nên chưa có số liệu hộ nghèo của năm này.",
            "By {1} no review of {0} was decided, so that there were no poverty figures of that year.");
    private static final Message OTHER_STANDARD = new Message(
            "Năm {0} áp dụng chuẩn nghèo khác với năm {1}: hai năm không so sánh được với nhau.",
            "{0} has another poverty standard than {1}: the two years do not compare.");
    private static final Message RESTATED = new Message(
            "Số liệu năm {0} đã được điều chỉnh theo Quyết định số {1} ngày {2}.",
            "The figures of {0} were restated by decision no. {1} of {2}.");
    private static final Message BEFORE = new Message("Xem số liệu trước khi điều chỉnh", "See the figures of before");
    private static final Message DECIDED = new Message(
            "Kết quả rà soát năm {0} theo Quyết định số {1} ngày {2}.",
            "Results of the review of {0} by decision no. {1} of {2}.");
    private static final Message STANDARD = new Message("Chuẩn nghèo: {0}.", "Poverty standard: {0}.");
    private static final Message BOUNDARIES = new Message(
            "Địa giới như khi báo cáo, riêng bản đồ theo địa giới hiện nay.",
            "Boundaries as reported; those of the map are of today.");

    /** Whether the demo province is shown. Set by what loads it, since a service in local mode may hold other data. */
    @ConfigProperty(name = "reporting.page.demo", defaultValue = "false")
    boolean demo;

    boolean demo() {
        return demo;
    }

    List<Notice> of(PageDefinition page, FigureRequest asked, PageReviews reviews) {
        var language = asked.language();
        var notices = new ArrayList<Notice>();
        if (asked.query().status() == ReportStatus.PROVISIONAL) {
            notices.add(new Notice(
                    language.of(PROVISIONAL), language.of(NOT_DECIDED.with(Integer.toString(asked.year()))), null));
        }
        if (!asked.isReviewed()) {
            var year = Integer.toString(asked.year());
            notices.add(new Notice(
                    "",
                    language.of(asked.query()
                            .asKnownOn()
                            .map(day -> NO_REVIEW_BY.with(year, language.date(day)))
                            .orElseGet(() -> NO_REVIEW.with(year))),
                    null));
        }
        asked.query()
                .asKnownOn()
                .ifPresent(day -> notices.add(new Notice(
                        "",
                        language.of(AS_KNOWN_ON.with(language.date(day))),
                        new Link(
                                language.of(NEWEST),
                                PageLinks.address(page, asked.of(asked.query().asKnownOn(Optional.empty()))),
                                false))));
        if (reviews.haveOtherStandards()) {
            notices.add(new Notice(
                    "",
                    language.of(
                            OTHER_STANDARD.with(Integer.toString(asked.year()), Integer.toString(asked.year() - 1))),
                    null));
        }
        // What a year is compared with may have been restated too.
        Stream.of(reviews.ofYear(), reviews.ofYearBefore())
                .flatMap(of -> of.restated().stream())
                .forEach(restated -> notices.add(restated(page, asked, restated)));
        return notices;
    }

    private Notice restated(PageDefinition page, FigureRequest asked, Restated restated) {
        var language = asked.language();
        var day = restated.decision().date();
        var before = asked.of(asked.query().asKnownOn(Optional.of(day.minusDays(1))));
        return new Notice(
                "",
                language.of(RESTATED.with(
                        Integer.toString(restated.year()), restated.decision().number(), language.date(day))),
                new Link(language.of(BEFORE), PageLinks.address(page, before), false));
    }

    /** The decision by which the year's results were published; empty if none is known. */
    String decision(FigureRequest asked, PageReviews reviews) {
        var language = asked.language();
        return reviews.decision()
                .map(decision -> language.of(DECIDED.with(
                        Integer.toString(asked.year()), decision.number(), language.date(decision.date()))))
                .orElse("");
    }

    /** The standard and the map that the figures of a page rest on. */
    String basis(FigureRequest asked, PageReviews reviews) {
        var language = asked.language();
        var standard = reviews.ofYear().standard();
        return (standard == null ? "" : language.of(STANDARD.with(standard)) + " ") + language.of(BOUNDARIES);
    }
}
