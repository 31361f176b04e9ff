package vn.vuonlen.household.change;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.util.ArrayList;
import java.util.List;
import org.eclipse.microprofile.openapi.annotations.media.Schema;
import vn.vuonlen.household.timeline.Affected;
import vn.vuonlen.household.timeline.DatedHousehold;
import vn.vuonlen.household.timeline.Person;

/** A fact as it was recorded and as it is; of a personal ID only that it was corrected. */
@Schema(name = "CorrectedFact")
@JsonInclude(JsonInclude.Include.NON_NULL)
record CorrectedFact(String field, String before, String after) {

    /** Null if the form corrects nothing. */
    static List<CorrectedFact> of(HouseholdChangeForm form, DatedHousehold household, Affected before, Affected after) {
        if (form.corrected() == null) {
            return null;
        }
        var facts = new ArrayList<CorrectedFact>();
        if (form.member() == null) {
            add(facts, "code", household.code(), after.household(household.id()).code());
        } else {
            people(facts, before.people().get(form.member()), after.people().get(form.member()));
            if (form.corrected().personalId() != null) {
                facts.add(new CorrectedFact("personalId", null, null));
            }
        }
        return facts;
    }

    private static void people(List<CorrectedFact> facts, Person was, Person is) {
        add(facts, "name", was.name(), is.name());
        add(facts, "sex", was.sex(), is.sex());
        add(facts, "birthDate", was.birth(), is.birth());
        add(facts, "ethnicGroup", was.ethnicGroup(), is.ethnicGroup());
        add(facts, "relationship", was.last().relationship(), is.last().relationship());
    }

    private static void add(List<CorrectedFact> facts, String field, Object was, Object is) {
        if (was == null || !was.equals(is)) {
            facts.add(new CorrectedFact(field, was == null ? null : was.toString(), is.toString()));
        }
    }
}
