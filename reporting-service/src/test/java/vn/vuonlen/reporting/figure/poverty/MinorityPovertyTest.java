package vn.vuonlen.reporting.figure.poverty;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.math.BigDecimal;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.reporting.figure.FigureRequest;
import vn.vuonlen.reporting.figure.FigureTable.Cell;
import vn.vuonlen.reporting.figure.MadeUpProvince;
import vn.vuonlen.reporting.figure.ReaderOptions;
import vn.vuonlen.reporting.language.Language;
import vn.vuonlen.reporting.poverty.Figures;
import vn.vuonlen.reporting.poverty.Figures.EthnicMinority;
import vn.vuonlen.reporting.poverty.PovertyReport;
import vn.vuonlen.reporting.provenance.Knowledge;

class MinorityPovertyTest {

    private final MinorityPoverty kind = new MinorityPoverty(null);
    private final FigureRequest asked = new MadeUpProvince().asked(2018, Language.VI, ReaderOptions.NONE, 2018);

    @Test
    void theSentenceHasBothRatesAndTheShareOfThePoor() {
        var report = report(new EthnicMinority(60L, 30L, new BigDecimal("50.00"), null));

        assertEquals(
                Optional.of(
                        "50,00\u202f% hộ dân tộc thiểu số là hộ nghèo, so với 40,00\u202f% của tất cả các hộ; trong số hộ"
                                + " nghèo, hộ dân tộc thiểu số chiếm 75,00\u202f%."),
                kind.sentence(report, asked).map(Message::vi));
    }

    @Test
    void whatIsWithheldIsNeitherDrawnNorSaidAndIsNoZero() {
        var report = report(new EthnicMinority(null, null, null, true));

        assertEquals(Optional.empty(), kind.sentence(report, asked));
        assertEquals(Optional.empty(), kind.picture(report, asked));
        assertEquals(List.of(MinorityPoverty.WITHHELD), kind.notes(report, asked));
        assertEquals(
                List.of("Tỉnh", "100", "40", "40,00", "–", "–", "–"),
                kind.table(report, asked).rows().getFirst().cells().stream()
                        .map(Cell::text)
                        .toList());
    }

    private static PovertyReport report(EthnicMinority minority) {
        Figures figures = MadeUpProvince.figures("40.00", minority, null);
        return new PovertyReport(
                MadeUpProvince.NAME,
                2018,
                "as-reported",
                "S",
                "decided",
                null,
                Knowledge.of(Optional.empty()),
                figures,
                null,
                MadeUpProvince.AS_OF);
    }
}
