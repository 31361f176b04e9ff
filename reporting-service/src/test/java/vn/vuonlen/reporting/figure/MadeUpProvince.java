package vn.vuonlen.reporting.figure;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import vn.vuonlen.reporting.boundary.Area;
import vn.vuonlen.reporting.boundary.AreaHistory;
import vn.vuonlen.reporting.boundary.AreaLevel;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.poverty.Figures;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReport.AreaRow;
import vn.vuonlen.reporting.provenance.AsOf;
import vn.vuonlen.reporting.provenance.Knowledge;
import vn.vuonlen.reporting.query.ReportQuery;

/** A province with districts and its reports, made up for tests of figures. */
public final class MadeUpProvince {

    public static final AsOf AS_OF = new AsOf(null, Map.of(), List.of(), LocalDate.of(2018, 12, 31));
    public static final AreaName NAME = new AreaName("P", "Tỉnh");

    private final Area province = area("P", "Tỉnh", AreaLevel.PROVINCE, null, "2000-01-01", null);
    private final List<Area> areas = new ArrayList<>(List.of(province));

    /** @param until null for a district that still is */
    public MadeUpProvince district(String code, String name, String from, String until) {
        areas.add(area(code, name, AreaLevel.DISTRICT, province.id(), from, until));
        return this;
    }

    private static Area area(String code, String name, AreaLevel level, UUID parent, String from, String until) {
        return new Area(
                UUID.randomUUID(),
                code,
                name,
                level,
                null,
                parent,
                LocalDate.parse(from),
                until == null ? null : LocalDate.parse(until));
    }

    public AreaHistory history() {
        return new AreaHistory(areas, List.of(), List.of());
    }

    public FigureRequest asked(int year, Language language, ReaderOptions options, Integer... years) {
        return new FigureRequest(ReportQuery.of("P", year), history(), province, List.of(years), options, language, "");
    }

    public static PovertyReport report(int year, String standard, AreaRow... rows) {
        return new PovertyReport(
                NAME,
                year,
                "as-reported",
                standard,
                "decided",
                null,
                Knowledge.of(Optional.empty()),
                figures("40.00", null),
                List.of(rows),
                AS_OF);
    }

    /** @param poorRate null for an area without households */
    public static AreaRow row(String code, String name, String poorRate) {
        return row(code, name, poorRate, null);
    }

    /** @param points the change of the rate; null if there is no year before */
    public static AreaRow row(String code, String name, String poorRate, String points) {
        return new AreaRow(new AreaName(code, name), figures(poorRate, points));
    }

    private static Figures figures(String poorRate, String points) {
        var change = points == null ? null : new Figures.Change(-1, new BigDecimal(points));
        return figures(poorRate, new Figures.EthnicMinority(60L, 30L, new BigDecimal("50.00"), null), change);
    }

    public static Figures figures(String poorRate, Figures.EthnicMinority minority, Figures.Change change) {
        var rate = poorRate == null ? null : new BigDecimal(poorRate);
        return new Figures(100, 40, rate, 10, new BigDecimal("10.00"), null, null, null, null, minority, change);
    }
}
