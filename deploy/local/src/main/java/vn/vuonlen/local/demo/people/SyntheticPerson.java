package vn.vuonlen.local.demo.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** A member in a row of an import. {@code birthDate} is often only a year, as in the registers of villages. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyntheticPerson(
        UUID id, String name, Sex sex, String birthDate, String ethnicGroup, String relationship, String personalId) {}
