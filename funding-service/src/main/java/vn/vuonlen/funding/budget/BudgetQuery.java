package vn.vuonlen.funding.budget;

/** What the lines of a list have in common; null stands for all. */
record BudgetQuery(Integer year, String programme) {}
