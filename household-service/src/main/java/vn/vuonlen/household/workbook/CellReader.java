package vn.vuonlen.household.workbook;

import vn.vuonlen.household.workbook.SheetCell.Kind;

/** Reads a cell with what the whole workbook knows of it: its shared text, its format, and from when days are counted. */
record CellReader(SharedTexts texts, CellFormats formats, boolean from1904) {

    /** The column of the cell, which is right of the one before. */
    int column(WorkbookXml xml, int before) {
        var place = xml.attribute("r");
        int column = place == null ? before + 1 : column(place);
        if (column <= before || column >= SheetRow.COLUMNS) {
            throw WorkbookXml.broken();
        }
        return column;
    }

    private static int column(String place) {
        int column = 0;
        for (int at = 0; at < place.length() && place.charAt(at) > '9' && column <= SheetRow.COLUMNS; at++) {
            column = 26 * column + Character.toUpperCase(place.charAt(at)) - 'A' + 1;
        }
        return column - 1;
    }

    /** Null if it is empty. A formula that shows nothing is empty as well: many are copied down for rows to come. */
    SheetCell read(WorkbookXml xml, int column) {
        var type = xml.attribute("t", "n");
        var format = formats.at(xml.number("s", 0));
        boolean formula = false;
        String value = null;
        while (xml.next() && !xml.ends("c")) {
            if (xml.starts("f")) {
                formula = true;
            } else if (xml.starts("v")) {
                value = xml.text("v");
            } else if (xml.starts("is")) {
                value = xml.text("is");
            }
        }
        if (formula && value == null) {
            return new SheetCell(column, Kind.FORMULA, "");
        }
        var cell = value == null || value.isEmpty() ? null : cell(column, type, value, format);
        return cell == null || !formula ? cell : new SheetCell(column, Kind.FORMULA, cell.text());
    }

    private SheetCell cell(int column, String type, String value, CellFormat format) {
        return switch (type) {
            case "n" -> CellNumber.cell(column, value, format, from1904);
            case "b" -> new SheetCell(column, Kind.FLAG, value.strip().equals("0") ? "false" : "true");
            case "e" -> new SheetCell(column, Kind.ERROR, value);
            case "d" -> new SheetCell(column, Kind.DAY, value.replaceFirst("T00:00(:00(\\.0+)?)?Z?$", ""));
            case "s" -> text(column, texts.at(value));
            case "str", "inlineStr" -> text(column, value);
            default -> throw WorkbookXml.broken();
        };
    }

    private static SheetCell text(int column, String text) {
        return text.isEmpty() ? null : new SheetCell(column, Kind.TEXT, text);
    }
}
