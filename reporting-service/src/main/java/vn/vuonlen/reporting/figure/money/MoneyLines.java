package vn.vuonlen.reporting.figure.money;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.funding.Stages;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.picture.BarChart;
import vn.vuonlen.reporting.picture.BarChart.Bar;

/** Lines of money as bars of each stage, and as a table in million đồng. */
record MoneyLines(List<MoneyLine> lines, Language language) {

    private static final Message BUDGETED = new Message("Dự toán", "Budgeted");
    private static final Message ALLOCATED = new Message("Phân bổ", "Allocated");
    private static final Message DISBURSED = new Message("Giải ngân", "Disbursed");
    private static final Message IN_MILLION = new Message("{0} (triệu đồng)", "{0} (million đồng)");
    private static final Message SHARE = new Message("Giải ngân so với phân bổ (%)", "Disbursed of allocated (%)");
    private static final Message TOTAL = new Message("Tổng số", "Total");
    private static final Stage BUDGET = new Stage(BUDGETED, Stages::budgeted);
    private static final List<Stage> OF_PARTS =
            List.of(new Stage(ALLOCATED, Stages::allocated), new Stage(DISBURSED, Stages::disbursed));
    private static final List<Stage> ALL =
            Stream.concat(Stream.of(BUDGET), OF_PARTS.stream()).toList();

    private record Stage(Message name, Function<Stages, BigInteger> of) {}

    BarChart bars(String label) {
        return bars(label, ALL);
    }

    /** Without the budget, whose lines are of the area above until they are allocated. */
    BarChart barsOfParts(String label) {
        return bars(label, OF_PARTS);
    }

    private BarChart bars(String label, List<Stage> stages) {
        return new BarChart(
                label,
                stages.stream().map(stage -> language.of(stage.name())).toList(),
                lines.stream()
                        .map(line -> new BarChart.Row(
                                line.name(),
                                stages.stream()
                                        .map(stage -> bar(stage.of().apply(line.stages())))
                                        .toList()))
                        .toList());
    }

    private Bar bar(BigInteger dong) {
        return new Bar(new BigDecimal(dong), language.million(dong));
    }

    /** @param head of the names of the lines */
    FigureTable table(Message head, String caption, Stages total) {
        var heads = List.of(
                new Head(language.of(head), false),
                head(BUDGETED),
                head(ALLOCATED),
                head(DISBURSED),
                new Head(language.of(SHARE), true));
        return new FigureTable(
                caption, heads, lines.stream().map(this::row).toList(), row(MoneyLine.of(language.of(TOTAL), total)));
    }

    private Head head(Message stage) {
        return new Head(language.of(IN_MILLION.with(language.of(stage))), true);
    }

    private Row row(MoneyLine line) {
        var stages = line.stages();
        BigDecimal share = stages.disbursedShare();
        return new Row(List.of(
                Cell.link(line.name(), line.link()),
                Cell.number(language.million(stages.budgeted())),
                Cell.number(language.million(stages.allocated())),
                Cell.number(language.million(stages.disbursed())),
                Cell.number(share == null ? ReportTable.UNKNOWN : language.decimal(share))));
    }
}
