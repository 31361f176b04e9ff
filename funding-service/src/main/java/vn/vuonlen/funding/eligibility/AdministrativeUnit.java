package vn.vuonlen.funding.eligibility;

import java.util.UUID;

/** The administrative unit that bears a code at the end of a fiscal year. */
public record AdministrativeUnit(UUID id, String code, String name, AreaLevel level, int year) {}
