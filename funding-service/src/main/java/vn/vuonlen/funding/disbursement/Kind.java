package vn.vuonlen.funding.disbursement;

/** Tạm ứng, thanh toán. */
enum Kind {
    ADVANCE,
    PAYMENT
}
