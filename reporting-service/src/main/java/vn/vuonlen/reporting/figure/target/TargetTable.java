package vn.vuonlen.reporting.figure.target;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.target.TargetReport;
import vn.vuonlen.reporting.target.TargetReport.Reached;

/** Targets as the table of a figure, each in its own unit. */
record TargetTable(TargetReport report, FigureRequest asked) {

    private static final Message CAPTION = new Message(
            "{0}, năm {1}: chỉ tiêu, kết quả và phần còn phải giảm (hộ, hoặc điểm phần trăm)",
            "{0}, {1}: targets, results and what is still to go (households, or percentage points)");
    private static final Message AREA = new Message("Đơn vị hành chính", "Area");
    private static final Message MEASURE = new Message("Chỉ tiêu", "Measure");
    private static final Message TARGET = new Message("Kế hoạch", "Target");
    private static final Message ACTUAL = new Message("Thực hiện", "Actual");
    private static final Message OUTCOME = new Message("Kết quả", "Outcome");
    private static final Message START = new Message("Xuất phát", "Start");
    private static final Message TO_GO = new Message("Còn phải giảm", "Still to go");
    private static final Message PER_YEAR = new Message("Cần giảm mỗi năm", "Needed per year");
    private static final Message DECISION = new Message("Quyết định giao", "Decision");

    String caption() {
        return asked.language().of(CAPTION.with(report.area().name(), Integer.toString(report.year())));
    }

    FigureTable ofArea() {
        return table(false);
    }

    /** With the name of the area of each target. */
    FigureTable ofParts() {
        return table(true);
    }

    private FigureTable table(boolean withAreas) {
        var heads = new ArrayList<Head>();
        if (withAreas) {
            heads.add(head(AREA, false));
        }
        heads.addAll(List.of(
                head(MEASURE, false),
                head(TARGET, true),
                head(ACTUAL, true),
                head(OUTCOME, false),
                head(START, false),
                head(TO_GO, true),
                head(PER_YEAR, true),
                head(DECISION, false)));
        return new FigureTable(
                caption(),
                heads,
                report.targets().stream().map(target -> row(target, withAreas)).toList(),
                null);
    }

    private Head head(Message words, boolean number) {
        return new Head(asked.language().of(words), number);
    }

    private Row row(Reached target, boolean withAreas) {
        var words = new TargetWords(asked.language());
        var cells = new ArrayList<Cell>();
        if (withAreas) {
            String code = target.area().code();
            boolean own = code.equals(asked.area().code());
            cells.add(Cell.link(target.area().name(), own ? null : asked.pageOf(code)));
        }
        cells.addAll(List.of(
                Cell.text(words.measure(target)),
                Cell.number(words.figure(target, target.target())),
                Cell.number(words.figure(target, target.actual())),
                Cell.text(asked.language().of(words.outcome(target))),
                Cell.text(words.start(target)),
                Cell.number(words.distance(target, target.path().stillToGo())),
                Cell.number(words.distance(target, target.path().neededPerYear())),
                Cell.text(words.decision(target))));
        return new Row(cells);
    }
}
