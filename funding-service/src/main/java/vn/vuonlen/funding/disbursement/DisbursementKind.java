package vn.vuonlen.funding.disbursement;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Tạm ứng, thanh toán. */
@Schema(name = "Kind")
enum DisbursementKind {
    ADVANCE,
    PAYMENT
}
