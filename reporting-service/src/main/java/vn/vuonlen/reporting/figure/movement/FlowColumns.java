package vn.vuonlen.reporting.figure.movement;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.boundary.Residence;
import vn.vuonlen.reporting.figure.FigureTable;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.FigureTable.Head;
import vn.vuonlen.reporting.figure.FigureTable.Row;
import vn.vuonlen.reporting.figure.ReportTable;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.movement.MovementTable;
import vn.vuonlen.reporting.picture.BarChart;
import vn.vuonlen.reporting.picture.BarChart.Bar;

/**
 * The flows of a movement in the order of the official form, urban, rural and total: one flow a row, since the form itself
 * is too wide for a screen.
 *
 * @param total the last of the columns but one; after it stand those of ethnic minorities
 */
record FlowColumns<F extends MovementTable.Cells>(
        List<FlowRow<F>> rows,
        List<? extends MovementTable.Group<F>> residences,
        F total,
        F minorities,
        Language language) {

    private static final Message FLOW = new Message("Diễn biến (hộ)", "Movement (households)");
    private static final Message URBAN = new Message("Thành thị", "Urban");
    private static final Message RURAL = new Message("Nông thôn", "Rural");
    private static final Message TOTAL = new Message("Tổng số", "Total");
    private static final Message MINORITIES = new Message("Trong đó hộ dân tộc thiểu số", "Of ethnic minorities");

    BarChart bars(String label) {
        return new BarChart(
                label,
                List.of(),
                rows.stream()
                        .filter(row -> row.isShown(total))
                        .map(row -> new BarChart.Row(language.of(row.name()), List.of(bar(row))))
                        .toList());
    }

    private Bar bar(FlowRow<F> row) {
        Long households = row.signed(total);
        return new Bar(households == null ? null : BigDecimal.valueOf(households), words(row, total));
    }

    private String words(FlowRow<F> row, F flows) {
        Long households = row.signed(flows);
        if (households == null) {
            return ReportTable.UNKNOWN;
        }
        return row.sign() == 0 ? language.count(households) : language.signedCount(households);
    }

    FigureTable table(String caption) {
        var heads = new ArrayList<Head>();
        heads.add(new Head(language.of(FLOW), false));
        residences.forEach(of -> heads.add(head(of.residence() == Residence.URBAN ? URBAN : RURAL)));
        heads.add(head(TOTAL));
        heads.add(head(MINORITIES));
        return new FigureTable(
                caption,
                heads,
                rows.stream().filter(this::isShown).map(this::row).toList(),
                null);
    }

    private Head head(Message words) {
        return new Head(language.of(words), true);
    }

    private boolean isShown(FlowRow<F> row) {
        return row.isShown(total) || residences.stream().anyMatch(of -> row.isShown(of.flows()));
    }

    private Row row(FlowRow<F> row) {
        var cells = new ArrayList<Cell>();
        cells.add(Cell.text(language.of(row.name())));
        residences.forEach(of -> cells.add(Cell.number(words(row, of.flows()))));
        cells.add(Cell.number(words(row, total)));
        cells.add(Cell.number(words(row, minorities)));
        return new Row(cells);
    }
}
