package vn.vuonlen.household.template;

import java.io.IOException;
import java.util.List;
import java.util.Locale;
import vn.vuonlen.household.codelist.CodeLists;
import vn.vuonlen.household.codelist.CodeNames;
import vn.vuonlen.household.importing.ImportOrder.Kind;
import vn.vuonlen.household.rows.Field;
import vn.vuonlen.household.workbook.Look;
import vn.vuonlen.kit.documents.SheetWriter;
import vn.vuonlen.kit.problem.Message;

/** The sheet that explains the columns of a template, and lists the codes that they take. */
final class TemplateNotes {

    private static final List<Message> HEADER = List.of(
            new Message("Cột", "Column"),
            new Message("Bắt buộc", "Required"),
            new Message("Giá trị", "Value"),
            new Message("Ví dụ", "Example"));

    private static final int[] WIDTHS = {24, 12, 70, 24};

    private static final Message YES = new Message("có", "yes");

    private static final Message FORMULAS = new Message(
            "Không dùng công thức; mỗi dòng của trang đầu là một bản ghi; không đổi tên cột.",
            "No formulas; each row of the first sheet is a record; leave the names of the columns as they are.");

    private static final Message IDS = new Message(
            "Cột mã định danh (UUID) có thể để trống: hộ được nhận ra theo mã hộ, phiếu theo hộ và ngày khảo sát.",
            "A column of ids (UUID) may stay empty: a household is known by its code, a survey by household and day.");

    private final SheetWriter sheet;
    private final Locale language;
    private int row;

    TemplateNotes(SheetWriter sheet, Locale language) {
        this.sheet = sheet;
        this.language = language;
    }

    void write(Kind kind) throws IOException {
        for (int column = 0; column < WIDTHS.length; column++) {
            sheet.column(column, WIDTHS[column]);
        }
        line(Look.PLAIN, FORMULAS.in(language));
        line(Look.PLAIN, IDS.in(language));
        line(Look.PLAIN);
        line(Look.HEADER, HEADER.stream().map(name -> name.in(language)).toArray(String[]::new));
        for (var field : kind.table().all()) {
            explain(kind, field);
        }
        if (kind == Kind.SURVEYS) {
            codes(new Message("Mã nguyên nhân", "Codes of causes"), CodeLists.CAUSE_NAMES);
            codes(new Message("Mã nguyện vọng", "Codes of aspirations"), CodeLists.ASPIRATION_NAMES);
        }
        sheet.finish();
    }

    private void explain(Kind kind, Field field) throws IOException {
        line(
                Look.PLAIN,
                TemplateText.header(field, language),
                field.required() ? YES.in(language) : "",
                field.expected().in(language),
                TemplateText.example(kind, field));
    }

    private void codes(Message title, CodeNames codes) throws IOException {
        line(Look.PLAIN);
        line(Look.HEADER, title.in(language));
        for (var code : codes.names().entrySet()) {
            line(Look.PLAIN, code.getKey(), "", code.getValue().in(language));
        }
    }

    private void line(Look look, String... cells) throws IOException {
        for (int column = 0; column < cells.length; column++) {
            if (!cells[column].isEmpty()) {
                sheet.text(row, column, cells[column], look.style());
            }
        }
        row++;
        sheet.endRow();
    }
}
