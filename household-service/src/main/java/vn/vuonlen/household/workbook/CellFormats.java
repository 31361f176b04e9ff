package vn.vuonlen.household.workbook;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** The formats of a workbook, by the number that a cell names as its style. */
final class CellFormats {

    static final CellFormats NONE = new CellFormats(List.of());

    private final List<CellFormat> all;

    private CellFormats(List<CellFormat> all) {
        this.all = all;
    }

    static CellFormats read(WorkbookXml styles) {
        Map<Integer, CellFormat> own = new HashMap<>();
        List<CellFormat> all = new ArrayList<>();
        boolean ofCells = false;
        while (styles.next()) {
            if (styles.starts("numFmt")) {
                own.put(styles.number("numFmtId", 0), CellFormat.of(styles.attribute("formatCode", "")));
                EntryLimit.NUMBER_FORMATS.check(own.size());
            } else if (styles.starts("cellXfs") || styles.ends("cellXfs")) {
                ofCells = styles.starts("cellXfs");
            } else if (ofCells && styles.starts("xf")) {
                int id = styles.number("numFmtId", 0);
                all.add(own.getOrDefault(id, CellFormat.builtIn(id)));
                EntryLimit.CELL_FORMATS.check(all.size());
            }
        }
        return new CellFormats(all);
    }

    CellFormat at(int style) {
        return style >= 0 && style < all.size() ? all.get(style) : CellFormat.GENERAL;
    }
}
