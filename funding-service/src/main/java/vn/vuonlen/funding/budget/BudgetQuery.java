package vn.vuonlen.funding.budget;

/** The filters of a list; null means any. */
record BudgetQuery(Integer year, String programme) {}
