package vn.vuonlen.reporting.page.area;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.math.BigDecimal;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.reporting.figure.Asked;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.need.Need;
import vn.vuonlen.reporting.need.NeedReport;
import vn.vuonlen.reporting.need.NeedReports;
import vn.vuonlen.reporting.page.Tile;
import vn.vuonlen.reporting.poverty.Figures;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;

/** The large numbers of an area's year: how many are poor, what changed, and how much money there is for them. */
@ApplicationScoped
class Headline {

    private static final Message RATE = new Message("Tỷ lệ hộ nghèo", "Poverty rate");
    private static final Message POOR = new Message("Hộ nghèo", "Poor households");
    private static final Message NEAR_POOR = new Message("Hộ cận nghèo", "Near-poor households");
    private static final Message HOUSEHOLDS = new Message("Tổng số hộ", "Households");
    private static final Message POINTS =
            new Message("{0} điểm phần trăm so với năm {1}", "{0} percentage points on {1}");
    private static final Message MORE = new Message("{0} hộ so với năm {1}", "{0} households on {1}");
    private static final Message OF_ALL = new Message("{0} số hộ", "{0} of all");
    private static final Message DISBURSED = new Message("Đã giải ngân", "Disbursed");
    private static final Message OF_ALLOCATED =
            new Message("của {0} triệu đồng đã phân bổ", "of {0} million đồng allocated");
    private static final Message PER_HOUSEHOLD = new Message("Vốn bình quân một hộ nghèo", "Money per poor household");
    private static final Message MILLION = new Message("{0} triệu đồng", "{0} million đồng");
    private static final Message SENTENCE = new Message(
            "Cuối năm {0}, {1} có {2} hộ nghèo trong {3} hộ ({4}){5}",
            "At the end of {0}, {2} of {3} households in {1} were poor ({4}){5}");
    private static final Message LESS =
            new Message(", giảm {0} hộ so với năm trước.", ", {0} households fewer than the year before.");
    private static final Message GREATER =
            new Message(", tăng {0} hộ so với năm trước.", ", {0} households more than the year before.");
    private static final Message END = new Message(".", ".");

    private final PovertyReports poverty;
    private final NeedReports need;

    @Inject
    Headline(PovertyReports poverty, NeedReports need) {
        this.poverty = poverty;
        this.need = need;
    }

    Optional<Message> sentence(Asked asked) throws SQLException {
        return poverty(asked).map(PovertyReport::figures).map(f -> {
            var language = asked.language();
            return SENTENCE.with(
                    Integer.toString(asked.year()),
                    asked.area().name(),
                    language.count(f.poor()),
                    language.count(f.households()),
                    f.poorRate() == null ? "–" : language.percent(f.poorRate()),
                    change(f));
        });
    }

    private static Message change(Figures figures) {
        long by = figures.change() == null ? 0 : figures.change().poor();
        return by == 0 ? END : (by < 0 ? LESS : GREATER).with(Math.abs(by));
    }

    List<Tile> tiles(Asked asked) throws SQLException {
        var tiles = new ArrayList<Tile>();
        poverty(asked).ifPresent(report -> tiles.addAll(ofPoverty(report.figures(), asked)));
        need(asked).map(NeedReport::need).ifPresent(of -> tiles.addAll(ofMoney(of, asked.language())));
        return tiles;
    }

    private static List<Tile> ofPoverty(Figures f, Asked asked) {
        var language = asked.language();
        String before = Integer.toString(asked.year() - 1);
        boolean changed = f.change() != null;
        return List.of(
                new Tile(
                        language.of(RATE),
                        percent(f.poorRate(), language),
                        changed && f.change().poorRatePoints() != null
                                ? language.of(POINTS.with(
                                        language.signedPoints(f.change().poorRatePoints()), before))
                                : ""),
                new Tile(
                        language.of(POOR),
                        language.count(f.poor()),
                        changed
                                ? language.of(MORE.with(
                                        language.signedCount(f.change().poor()), before))
                                : ""),
                new Tile(
                        language.of(NEAR_POOR),
                        language.count(f.nearPoor()),
                        language.of(OF_ALL.with(percent(f.nearPoorRate(), language)))),
                new Tile(language.of(HOUSEHOLDS), language.count(f.households()), ""));
    }

    private static List<Tile> ofMoney(Need money, Language language) {
        var tiles = new ArrayList<Tile>();
        if (money.disbursedShare() != null) {
            tiles.add(new Tile(
                    language.of(DISBURSED),
                    language.percent(money.disbursedShare()),
                    language.of(OF_ALLOCATED.with(language.million(money.allocatedDong())))));
        }
        if (money.allocatedPerPoorHouseholdDong() != null) {
            tiles.add(new Tile(
                    language.of(PER_HOUSEHOLD),
                    language.of(MILLION.with(language.millionDecimal(money.allocatedPerPoorHouseholdDong()))),
                    ""));
        }
        return tiles;
    }

    private static String percent(BigDecimal rate, Language language) {
        return rate == null ? "–" : language.percent(rate);
    }

    /** Empty if this reader may not see it, or there is none. */
    private Optional<PovertyReport> poverty(Asked asked) throws SQLException {
        try {
            return Optional.of(poverty.report(asked.query(), report -> report).content());
        } catch (Problem refused) {
            return Optional.empty();
        }
    }

    private Optional<NeedReport> need(Asked asked) throws SQLException {
        try {
            return Optional.of(need.report(asked.query()).content());
        } catch (Problem refused) {
            return Optional.empty();
        }
    }
}
