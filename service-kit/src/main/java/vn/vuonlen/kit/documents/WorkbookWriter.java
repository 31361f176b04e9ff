package vn.vuonlen.kit.documents;

import java.io.IOException;
import java.io.OutputStream;
import org.dhatim.fastexcel.Workbook;

/** Writes a workbook of Office Open XML sheet by sheet, each row by row, to a stream that it does not close. */
public final class WorkbookWriter {

    public static final String MEDIA_TYPE = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    /** Office programs show it as the author. */
    private static final String PROGRAM = "Vuon Len";

    private final Workbook workbook;

    public WorkbookWriter(OutputStream out) {
        this.workbook = new Workbook(out, PROGRAM, null);
    }

    /** Finish the sheet before the next. */
    public SheetWriter sheet(String name) {
        return new SheetWriter(workbook.newWorksheet(name));
    }

    public void finish() throws IOException {
        workbook.finish();
    }
}
