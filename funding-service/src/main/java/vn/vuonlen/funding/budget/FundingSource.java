package vn.vuonlen.funding.budget;

import org.eclipse.microprofile.openapi.annotations.media.Schema;

/** Where the money comes from: central budget, local budget, enterprises, community contribution, loans and grants. */
@Schema(name = "Source")
public enum FundingSource {
    CENTRAL,
    LOCAL,
    ENTERPRISE,
    COMMUNITY,
    LOAN_GRANT
}
