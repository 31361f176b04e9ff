package vn.vuonlen.reporting.page.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.poverty.StandardChanges;
import vn.vuonlen.reporting.need.NeedReport;
import vn.vuonlen.reporting.need.NeedReports;
import vn.vuonlen.reporting.page.Tile;
import vn.vuonlen.reporting.poverty.Figures;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;

/** The large numbers of an area's year: how many are poor, what changed, and how much money there is for them. */
@ApplicationScoped
class Headline {

    private static final Message SENTENCE = new Message(
            "Cuối năm {0}, {1} có {2} hộ nghèo trong {3} hộ ({4}){5}",
            "At the end of {0}, {2} of {3} households in {1} were poor ({4}){5}");
    private static final Message LESS =
            new Message(", giảm {0} hộ so với năm trước.", ", {0} households fewer than the year before.");
    private static final Message GREATER =
            new Message(", tăng {0} hộ so với năm trước.", ", {0} households more than the year before.");
    private static final Message OTHER_STANDARD = new Message(
            "; chuẩn nghèo khác với năm trước nên không so sánh.",
            "; another poverty standard than the year before, with which it does not compare.");
    private static final Message END = new Message(".", ".");

    private final PovertyReports poverty;
    private final NeedReports need;
    private final StandardChanges standards;

    @Inject
    Headline(PovertyReports poverty, NeedReports need, StandardChanges standards) {
        this.poverty = poverty;
        this.need = need;
        this.standards = standards;
    }

    Optional<Message> sentence(FigureRequest asked) throws SQLException {
        boolean comparable = !standards.since(asked.query());
        return poverty(asked).map(PovertyReport::figures).map(f -> {
            var language = asked.language();
            return SENTENCE.with(
                    Integer.toString(asked.year()),
                    asked.area().name(),
                    language.count(f.poor()),
                    language.count(f.households()),
                    f.poorRate() == null ? "–" : language.percent(f.poorRate()),
                    comparable ? change(f) : OTHER_STANDARD);
        });
    }

    private static Message change(Figures figures) {
        long by = figures.change() == null ? 0 : figures.change().poor();
        return by == 0 ? END : (by < 0 ? LESS : GREATER).with(Math.abs(by));
    }

    List<Tile> tiles(FigureRequest asked) throws SQLException {
        var tiles = new ArrayList<Tile>();
        boolean comparable = !standards.since(asked.query());
        poverty(asked).ifPresent(report -> tiles.addAll(HeadlineTiles.ofPoverty(report.figures(), asked, comparable)));
        need(asked).map(NeedReport::need).ifPresent(of -> tiles.addAll(HeadlineTiles.ofMoney(of, asked.language())));
        return tiles;
    }

    /** Empty if this reader may not see it, or there is none. */
    private Optional<PovertyReport> poverty(FigureRequest asked) throws SQLException {
        try {
            return Optional.of(poverty.report(asked.query()).content());
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    private Optional<NeedReport> need(FigureRequest asked) throws SQLException {
        try {
            return Optional.of(need.report(asked.query()).content());
        } catch (Problem refused) {
            return Optional.empty();
        }
    }
}
