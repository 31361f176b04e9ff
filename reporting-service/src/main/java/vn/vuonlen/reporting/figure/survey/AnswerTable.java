package vn.vuonlen.reporting.figure.survey;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.distribution.DistributionReport.ClassAnswers;
import vn.vuonlen.reporting.distribution.DistributionReport.CodeCount;
import vn.vuonlen.reporting.export.Headings;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.figure.survey.RankedAnswers.Answer;
import vn.vuonlen.reporting.language.Language;

/** Answers beside each other in columns of the classes, and under them how many households were asked. */
record AnswerTable(String slug, RankedAnswers answers, Message answer, Message caption) {

    private static final Message COUNT = new Message("{0}: số hộ", "{0}: number");
    private static final Message PERCENT = new Message("{0}: tỷ lệ (%)", "{0}: % of asked");
    private static final Message ALL = new Message("Tổng số hộ", "All households");

    FigureTable table() {
        var rows = new ArrayList<Row>();
        if (answers.anyKnown()) {
            answers.mostFrequentFirst().forEach(one -> rows.add(row(one)));
        }
        rows.add(row(Headings.column(slug, "asked"), ClassAnswers::asked));
        rows.add(row(Headings.column(slug, "unknown"), ClassAnswers::unknown));
        return new FigureTable(language().of(caption), heads(), List.copyOf(rows), row(ALL, ClassAnswers::households));
    }

    private List<Head> heads() {
        var heads = new ArrayList<Head>();
        heads.add(new Head(language().of(answer), false));
        for (var one : answers.classes()) {
            String name = language().of(ClassWords.of(one).head());
            heads.add(new Head(language().of(COUNT.with(name)), true));
            heads.add(new Head(language().of(PERCENT.with(name)), true));
        }
        return List.copyOf(heads);
    }

    private Row row(Answer one) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(one.name()));
        for (CodeCount count : one.counts()) {
            cells.add(Cell.number(count(count == null ? null : count.households())));
            cells.add(Cell.number(percent(count == null ? null : count.percent())));
        }
        return new Row(List.copyOf(cells));
    }

    private Row row(Message name, Function<ClassAnswers, Long> of) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(language().of(name)));
        for (var one : answers.classes()) {
            cells.add(Cell.number(count(of.apply(one))));
            cells.add(Cell.number(""));
        }
        return new Row(List.copyOf(cells));
    }

    private String count(Long households) {
        return households == null ? ReportTable.UNKNOWN : language().count(households);
    }

    private String percent(BigDecimal percent) {
        return percent == null ? ReportTable.UNKNOWN : language().decimal(percent);
    }

    private Language language() {
        return answers.language();
    }
}
