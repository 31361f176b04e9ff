package vn.vuonlen.reporting.page;

import io.quarkus.qute.i18n.Localized;
import io.quarkus.qute.i18n.MessageBundles;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.config.inject.ConfigProperty;
import vn.vuonlen.reporting.boundary.AreaName;
import vn.vuonlen.reporting.boundary.Areas;
import vn.vuonlen.reporting.boundary.ReadingAreas;
import vn.vuonlen.reporting.boundary.Unit;
import vn.vuonlen.reporting.funding.FundingReports;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.poverty.PovertyReports;
import vn.vuonlen.reporting.provenance.Moments;
import vn.vuonlen.reporting.question.Question;
import vn.vuonlen.reporting.target.TargetReports;

/** The province at a glance, all of it from one moment and with nothing in it but what is published. */
@ApplicationScoped
public class Glances {

    private static final String POOR_DISTRICT = "POOR_DISTRICT";

    /** Whose page it is until an area was heard of. */
    private static final AreaName FIRST_PROVINCE = new AreaName("11", "Điện Biên");

    private final Moments moments;
    private final PovertyReports poverty;
    private final FundingReports funding;
    private final TargetReports targets;

    @Inject
    CommuneShapes shapes;

    @Inject
    Clock clock;

    @ConfigProperty(name = "vuonlen.local-mode", defaultValue = "false")
    boolean demo;

    @Inject
    public Glances(Moments moments, PovertyReports poverty, FundingReports funding, TargetReports targets) {
        this.moments = moments;
        this.poverty = poverty;
        this.funding = funding;
        this.targets = targets;
    }

    Glance of(String askedYear, Language language) throws SQLException {
        return moments.read(connection -> {
            Areas areas = ReadingAreas.read(connection);
            List<Integer> years = DecidedYears.read(connection);
            LocalDate today = LocalDate.now(clock);
            var province = areas.validOn(today, Unit.Level.PROVINCE).stream().findFirst();
            if (years.isEmpty() || province.isEmpty()) {
                var area = province.map(AreaName::of).orElse(FIRST_PROVINCE);
                return Glance.nothingYet(language, demo, area, today.getYear());
            }
            int year = DecidedYears.shown(years, askedYear);
            return new Page(connection, areas, province.get(), years, year, language).glance();
        });
    }

    /** One page being written: what its parts share. */
    private final class Page {
        private final Connection connection;
        private final Areas areas;
        private final Unit province;
        private final List<Integer> years;
        private final Question asked;
        private final Language language;
        private final Words words;
        private final GlanceTables tables;

        Page(Connection connection, Areas areas, Unit province, List<Integer> years, int year, Language language) {
            this.connection = connection;
            this.areas = areas;
            this.province = province;
            this.years = years;
            this.asked = Question.of(province.code(), year);
            this.language = language;
            this.words = MessageBundles.get(Words.class, Localized.Literal.of(language.tag()));
            this.tables = new GlanceTables(language);
        }

        Glance glance() throws SQLException {
            var districts = poverty.published(
                    connection, areas, asked.narrowedTo(POOR_DISTRICT).by(Unit.Level.DISTRICT));
            var communes = poverty.published(
                    connection, areas, asked.on(CommuneShapes.MAP_OF).by(Unit.Level.COMMUNE));
            var overYears = reports(false);
            var districtsOverYears = reports(true);
            var now = overYears.get(years.indexOf(asked.year()));
            return new Glance(
                    language,
                    demo,
                    AreaName.of(province),
                    asked.year(),
                    years,
                    tables.headline(now.figures()),
                    tables.chart(words.province(), overYears, words.poorDistricts(), districtsOverYears),
                    tables.years(overYears, districtsOverYears),
                    targetRows(),
                    tables.rows(districts),
                    tables.row(words.total(), districts.figures()),
                    money(),
                    tables.map(communes, shapes),
                    language.moment(now.asOf().time().toInstant()),
                    now.standard());
        }

        private List<PovertyReport> reports(boolean poorDistricts) throws SQLException {
            var reports = new ArrayList<PovertyReport>();
            for (int year : years) {
                Question question = Question.of(province.code(), year);
                reports.add(poverty.published(
                        connection, areas, poorDistricts ? question.narrowedTo(POOR_DISTRICT) : question));
            }
            return reports;
        }

        private List<Glance.TargetRow> targetRows() throws SQLException {
            var writing = new GlanceTargets(language);
            return targets.report(connection, areas, province, asked.year()).targets().stream()
                    .map(writing::row)
                    .toList();
        }

        private Glance.Money money() throws SQLException {
            return new GlanceMoney(language, words)
                    .money(funding.report(connection, areas, province, asked.year(), false));
        }
    }
}
