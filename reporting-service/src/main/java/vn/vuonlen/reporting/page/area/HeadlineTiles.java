package vn.vuonlen.reporting.page.area;

import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.need.Need;
import vn.vuonlen.reporting.page.Tile;
import vn.vuonlen.reporting.poverty.Figures;

/** The large numbers of an area's year as tiles. */
final class HeadlineTiles {

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

    private HeadlineTiles() {}

    /** @param comparable whether the year compares with the one before */
    static List<Tile> ofPoverty(Figures f, FigureRequest asked, boolean comparable) {
        var language = asked.language();
        String before = Integer.toString(asked.year() - 1);
        boolean changed = f.change() != null && comparable;
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

    static List<Tile> ofMoney(Need money, Language language) {
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
}
