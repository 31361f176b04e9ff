package vn.vuonlen.local.demo.people;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.UUID;

/** A member as an import row names it. {@code birthDate} is often a year only, as in the villages' own books. */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record SyntheticPerson(
        UUID id, String name, Sex sex, String birthDate, String ethnicGroup, String relationship, String personalId) {}
