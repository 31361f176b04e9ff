package vn.vuonlen.household.importing;

import java.util.ArrayList;
import java.util.List;
import vn.vuonlen.household.importing.ImportOrder.Atomic;
import vn.vuonlen.household.importing.ImportOrder.Format;
import vn.vuonlen.household.importing.ImportOrder.Mode;
import vn.vuonlen.household.rows.ImportProblem;
import vn.vuonlen.kit.jobs.JobRun;
import vn.vuonlen.kit.jobs.Progress;
import vn.vuonlen.kit.problem.Message;
import vn.vuonlen.kit.problem.Problem;

/**
 * What came of a file. One of which nothing was stored has failed: a client that waits for success would go on as if its
 * rows were there.
 */
final class ImportSummary {

    private final ImportOrder order;
    private long accepted;
    private long refused;
    private long unchanged;
    private long warnings;

    /** Begins with what earlier attempts committed. */
    ImportSummary(ImportOrder order, JobRun run) {
        this.order = order;
        this.accepted = run.accepted();
        this.refused = run.refused();
        this.unchanged = run.unchanged();
        this.warnings = run.warnings();
    }

    void add(Progress step) {
        accepted += step.accepted();
        refused += step.refused();
        unchanged += step.unchanged();
        warnings += step.warnings();
    }

    long refused() {
        return refused;
    }

    long accepted() {
        return accepted;
    }

    long unchanged() {
        return unchanged;
    }

    long warnings() {
        return warnings;
    }

    private long all() {
        return accepted + refused + unchanged;
    }

    /** Whether a file that is stored as a whole or not at all is not. */
    boolean isRolledBack() {
        return order.mode() == Mode.COMMIT && order.atomic() == Atomic.ALL && refused > 0;
    }

    /** Says how the job ended, or fails it. */
    void conclude(JobRun run) {
        if (refused + warnings > 0 && order.format() == Format.XLSX) {
            run.retainInput();
        }
        if (all() == 0) {
            throw Problem.of(ImportProblem.NO_ROWS);
        }
        if (isRolledBack()) {
            throw Problem.of(
                    ImportProblem.NOTHING_STORED,
                    new Message(
                                    "{0} dòng bị từ chối và tệp được yêu cầu lưu tất cả hoặc không lưu gì",
                                    "{0} rows were refused, and the file was to be stored as a whole or not at all")
                            .with(refused));
        }
        if (refused == all()) {
            throw Problem.of(
                    ImportProblem.NOTHING_STORED,
                    new Message("cả {0} dòng đều bị từ chối", "all {0} rows were refused").with(refused));
        }
        if (order.mode() == Mode.VALIDATE) {
            run.conclude(
                    "checked",
                    sentence("Đã kiểm tra, không lưu: {0} dòng hợp lệ", "Checked, not stored: {0} rows are good"));
        } else if (accepted == 0) {
            run.conclude("nothing-changed", sentence("Không có gì thay đổi", "Nothing changed"));
        } else {
            run.conclude(refused > 0 ? "partly-stored" : "stored", sentence("Đã lưu {0} dòng", "{0} rows were stored"));
        }
    }

    private Message sentence(String vi, String en) {
        List<Message> parts = new ArrayList<>();
        parts.add(new Message(vi, en).with(accepted));
        if (unchanged > 0) {
            parts.add(new Message(", {0} dòng đã có từ trước", ", {0} were there already").with(unchanged));
        }
        if (refused > 0) {
            parts.add(new Message(", {0} dòng bị từ chối", ", {0} were refused").with(refused));
        }
        if (warnings > 0) {
            parts.add(new Message(", {0} dòng cần xem lại", ", {0} of the rows should be looked at again")
                    .with(warnings));
        }
        parts.add(new Message(".", "."));
        return parts.stream().reduce(Message::then).orElseThrow();
    }
}
