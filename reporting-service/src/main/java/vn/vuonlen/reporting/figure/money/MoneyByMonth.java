package vn.vuonlen.reporting.figure.money;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureKind;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.figure.ReportFile;
import vn.vuonlen.reporting.funding.FundingReport;
import vn.vuonlen.reporting.funding.FundingReports;
import vn.vuonlen.reporting.picture.ColumnChart;
import vn.vuonlen.reporting.picture.Picture;

/** What was disbursed month by month, also after the fiscal year has ended. */
@ApplicationScoped
public class MoneyByMonth implements FigureKind<FundingReport> {

    private static final Message TITLE = new Message("Giải ngân theo tháng", "Disbursement by month");
    private static final Message CAPTION = new Message(
            "{0}: giải ngân từng tháng của vốn năm {1}, làm tròn đến triệu đồng",
            "{0}: what was disbursed of the money of {1} in each month, rounded to million đồng");
    private static final Message MONTH = new Message("Tháng", "Month");
    private static final Message DISBURSED = new Message("Giải ngân (triệu đồng)", "Disbursed (million đồng)");
    private static final Message TOTAL = new Message("Tổng số", "Total");
    private static final Message UNKNOWN = new Message("Chưa rõ tháng", "Month not known");
    private static final Message MILLION = new Message("{0} triệu đồng", "{0} million đồng");
    private static final Message MOST = new Message(
            "Tháng giải ngân nhiều nhất là {0}: {1} triệu đồng.", "Most was disbursed in {0}: {1} million đồng.");
    private static final Message OUTSIDE = new Message(
            "Dấu * là tháng ngoài năm {0}: vốn năm {0} được giải ngân tiếp sau khi năm kết thúc.",
            "An asterisk marks a month outside {0}: money of {0} that was disbursed once the year was over.");
    private static final Message NOT_DATED = new Message(
            "{0} triệu đồng đã giải ngân mà chưa rõ tháng không có trong hình.",
            "{0} million đồng that were disbursed in a month not known are not in the picture.");

    private final FundingReports reports;

    @Inject
    MoneyByMonth(FundingReports reports) {
        this.reports = reports;
    }

    @Override
    public String id() {
        return "money-by-month";
    }

    @Override
    public FundingReport read(FigureRequest asked) throws SQLException {
        return reports.report(asked.query().withoutBreakdown(), false).content();
    }

    @Override
    public ReportFile file(FigureRequest asked) {
        return new ReportFile("funding", asked.query().withoutBreakdown(), Set.of("area", "year"));
    }

    @Override
    public Message title(FigureRequest asked) {
        return TITLE;
    }

    /** The earliest of those in which as much was disbursed. */
    @Override
    public Optional<Message> sentence(FundingReport report, FigureRequest asked) {
        return MonthOfMoney.of(report).stream()
                .max(Comparator.comparing(MonthOfMoney::disbursed)
                        .thenComparing(Comparator.comparing(MonthOfMoney::month).reversed()))
                .map(of -> MOST.with(name(of), asked.language().million(of.disbursed())));
    }

    @Override
    public Optional<Picture> picture(FundingReport report, FigureRequest asked) {
        var months = MonthOfMoney.of(report);
        var language = asked.language();
        return months.isEmpty()
                ? Optional.empty()
                : Optional.of(new ColumnChart(
                        language.of(caption(report)),
                        months.stream()
                                .map(of -> new ColumnChart.Column(
                                        of.month().getMonthValue() + (of.outside() ? "*" : ""),
                                        new BigDecimal(of.disbursed()),
                                        language.of(MILLION.with(language.million(of.disbursed())))))
                                .toList(),
                        dong -> language.million(dong.toBigInteger())));
    }

    @Override
    public FigureTable table(FundingReport report, FigureRequest asked) {
        var language = asked.language();
        var rows = new ArrayList<Row>();
        MonthOfMoney.of(report).forEach(of -> rows.add(row(name(of), of.disbursed(), asked)));
        MonthOfMoney.unknown(report).ifPresent(dong -> rows.add(row(language.of(UNKNOWN), dong, asked)));
        return new FigureTable(
                language.of(caption(report)),
                List.of(new Head(language.of(MONTH), false), new Head(language.of(DISBURSED), true)),
                rows,
                row(language.of(TOTAL), report.stages().disbursed(), asked));
    }

    private static Row row(String name, BigInteger dong, FigureRequest asked) {
        return new Row(List.of(Cell.text(name), Cell.number(asked.language().million(dong))));
    }

    /** As offices in Vietnam write it: {@code 01/2019*}. */
    private static String name(MonthOfMoney of) {
        return "%02d/%d%s".formatted(of.month().getMonthValue(), of.month().getYear(), of.outside() ? "*" : "");
    }

    private static Message caption(FundingReport report) {
        return CAPTION.with(report.area().name(), Integer.toString(report.year()));
    }

    @Override
    public List<Message> notes(FundingReport report, FigureRequest asked) {
        var notes = new ArrayList<Message>();
        if (MonthOfMoney.of(report).stream().anyMatch(MonthOfMoney::outside)) {
            notes.add(OUTSIDE.with(Integer.toString(report.year())));
        }
        MonthOfMoney.unknown(report)
                .ifPresent(dong -> notes.add(NOT_DATED.with(asked.language().million(dong))));
        return notes;
    }
}
