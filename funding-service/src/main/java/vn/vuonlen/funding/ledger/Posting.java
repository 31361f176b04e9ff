package vn.vuonlen.funding.ledger;

/** One side of an entry, in đồng: positive where the account gains. */
public record Posting(Account account, long amount) {}
