package vn.vuonlen.household.workbook;

import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.ZipFile;
import vn.vuonlen.kit.documents.WorkbookWriter;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Folding;

/**
 * A workbook of Excel or LibreOffice, ISO 29500 ({@code .xlsx}). Of its sheets one has the rows, those that are hidden or
 * filtered away among them. Whatever cannot be read is refused by a {@link Problem}: no cell is stored that was not read as
 * a spreadsheet shows it.
 */
public final class OfficeWorkbook implements AutoCloseable {

    public static final String MEDIA_TYPE = WorkbookWriter.MEDIA_TYPE;

    /** The sheets that explain how to fill in the other, in either language. */
    public static final List<String> NOTES = List.of("Hướng dẫn", "Notes");

    /** In bytes. A million rows of a survey have some 100 MiB. */
    public static final long LARGEST = 256L * 1024 * 1024;

    private static final Set<String> FOLDED_NOTES =
            Set.copyOf(NOTES.stream().map(Folding::key).toList());

    private final ZipFile archive;
    private final WorkbookParts parts;
    private CellReader cells;
    private NamedSheet sheet;

    /** A visible sheet that explains nothing. */
    private record NamedSheet(String name, String path) {}

    private OfficeWorkbook(ZipFile archive) {
        this.archive = archive;
        this.parts = new WorkbookParts(archive);
    }

    public static OfficeWorkbook open(InputStream file) throws IOException {
        var workbook = new OfficeWorkbook(SpooledArchive.open(file, LARGEST));
        try {
            workbook.read();
            return workbook;
        } catch (IOException | RuntimeException e) {
            workbook.close();
            throw e;
        }
    }

    /** From the first row on; may be opened more than once. */
    public SheetReader rows() throws IOException {
        return new SheetReader(parts.sheet(sheet.path, WorkbookParts.limitOfSheets()), cells);
    }

    /** Of the sheet with the rows. */
    public String sheetName() {
        return sheet.name;
    }

    private void read() throws IOException {
        if (parts.hasMacros()) {
            throw Problem.of(WorkbookProblem.WORKBOOK_MACROS);
        }
        var book = parts.references("").get("type officeDocument");
        var references = book == null ? Map.<String, String>of() : parts.references(book);
        boolean from1904 = false;
        List<NamedSheet> visible = new ArrayList<>();
        try (var xml = parts.open(book).orElseThrow(WorkbookXml::broken)) {
            while (xml.next()) {
                if (xml.starts("workbookPr")) {
                    from1904 = Set.of("1", "true", "on").contains(xml.attribute("date1904", "0"));
                } else if (xml.starts("sheet") && isOfRows(xml)) {
                    visible.add(new NamedSheet(xml.attribute("name", ""), references.get("id " + xml.attribute("id"))));
                    EntryLimit.SHEETS.check(visible.size());
                }
            }
        }
        cells = new CellReader(texts(references), formats(references), from1904);
        sheet = onlyFilled(visible);
    }

    private static boolean isOfRows(WorkbookXml sheet) {
        return sheet.attribute("state", "visible").equals("visible")
                && !FOLDED_NOTES.contains(Folding.key(sheet.attribute("name", "")));
    }

    private SharedTexts texts(Map<String, String> references) throws IOException {
        var part = parts.texts(references.get("type sharedStrings"));
        try (var xml = part.orElse(null)) {
            return xml == null ? SharedTexts.NONE : SharedTexts.read(xml);
        }
    }

    private CellFormats formats(Map<String, String> references) throws IOException {
        var part = parts.open(references.get("type styles"));
        try (var xml = part.orElse(null)) {
            return xml == null ? CellFormats.NONE : CellFormats.read(xml);
        }
    }

    /**
     * With rows on two sheets nobody knows which are meant; the names of sheets may be those of people. An empty sheet is
     * read to its end, so that all together are limited, and no two may be the same part.
     */
    private NamedSheet onlyFilled(List<NamedSheet> sheets) throws IOException {
        if (sheets.stream().map(NamedSheet::path).distinct().count() < sheets.size()) {
            throw WorkbookXml.broken();
        }
        List<NamedSheet> filled = new ArrayList<>();
        var limit = WorkbookParts.limitOfSheets();
        for (var one : sheets) {
            try (var rows = new SheetReader(parts.sheet(one.path, limit), cells)) {
                if (rows.next() != null) {
                    filled.add(one);
                }
            }
        }
        if (filled.size() != 1) {
            throw Problem.of(WorkbookProblem.WORKBOOK_SHEETS, filled.size());
        }
        return filled.getFirst();
    }

    @Override
    public void close() throws IOException {
        archive.close();
    }
}
