package vn.vuonlen.household.review;

import java.time.LocalDate;
import java.util.UUID;

record ReviewView(
        UUID id,
        int year,
        ReviewKind kind,
        UUID areaId,
        String standard,
        int standardVersion,
        String procedure,
        Integer procedureVersion,
        Step step,
        int listSize,
        Integer results,
        LocalDate openedOn,
        LocalDate closedOn,
        Decision decision,
        long version) {}
