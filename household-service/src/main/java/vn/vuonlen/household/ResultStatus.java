package vn.vuonlen.household;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Whether a result is official: it is once its review is decided. */
@Schema(name = "Status")
public enum ResultStatus {
    PROVISIONAL,
    DECIDED;

    public static ResultStatus of(boolean decided) {
        return decided ? DECIDED : PROVISIONAL;
    }
}
