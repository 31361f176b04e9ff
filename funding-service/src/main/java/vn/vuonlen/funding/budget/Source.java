package vn.vuonlen.funding.budget;

/** Where the money comes from: central budget, local budget, enterprises, community contribution, loans and grants. */
public enum Source {
    CENTRAL,
    LOCAL,
    ENTERPRISE,
    COMMUNITY,
    LOAN_GRANT
}
