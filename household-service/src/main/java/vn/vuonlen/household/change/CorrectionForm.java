package vn.vuonlen.household.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import jakarta.validation.constraints.Size;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.ActFields;
import vn.vuonlen.household.person.Relationship;
import vn.vuonlen.household.person.Sex;
import vn.vuonlen.household.registration.HouseholdForm.MemberForm;
import vn.vuonlen.household.registration.Member;
import vn.vuonlen.household.timeline.Person;
import vn.vuonlen.kit.problem.Problem;
import vn.vuonlen.kit.text.Spelling;

/** The right facts; what is left out was right. Of a member all but the code, of a household the code. */
@Schema(name = "CorrectedFacts")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorrectionForm(
        @Size(min = 1, max = 300) String name,
        Sex sex,
        @Size(min = 1, max = 30) String birthDate,
        @Size(min = 1, max = 30) String ethnicGroup,
        Relationship relationship,
        @Size(min = 1, max = 60) String personalId,
        @Size(min = 1, max = 40) String code) {

    private static final String POINTER = "/corrected";

    CorrectionForm {
        code = Spelling.code(code);
    }

    /** Of a household only the code, which a member does not have. */
    void check(boolean ofMember) {
        var fields = new ActFields(POINTER)
                .of("name", name)
                .of("sex", sex)
                .of("birthDate", birthDate)
                .of("ethnicGroup", ethnicGroup)
                .of("relationship", relationship)
                .of("personalId", personalId)
                .of("code", code);
        if (ofMember) {
            fields.allow("name", "sex", "birthDate", "ethnicGroup", "relationship", "personalId")
                    .verify();
        } else {
            fields.require("code").verify();
        }
    }

    Member of(Person person) {
        try {
            return new MemberForm(
                            person.id(),
                            name == null ? person.name() : name,
                            sex == null ? person.sex() : sex,
                            birthDate == null ? person.birth().toString() : birthDate,
                            ethnicGroup == null ? person.ethnicGroup() : ethnicGroup,
                            relationship == null ? person.last().relationship() : relationship,
                            personalId)
                    .member(person.id());
        } catch (Problem e) {
            throw e.within(POINTER);
        }
    }
}
