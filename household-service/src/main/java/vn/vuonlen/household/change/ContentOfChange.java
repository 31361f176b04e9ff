package vn.vuonlen.household.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.UUID;
import vn.vuonlen.household.change.HouseholdChangeForm.FormedForm;
import vn.vuonlen.household.person.PersonalIds;
import vn.vuonlen.household.registration.HouseholdForm.MemberForm;
import vn.vuonlen.kit.text.Spelling;

/**
 * Distinguishes a change that is sent again from another one under its id. Keyed, since a form has few facts and may have a
 * personal ID: without the key it could be guessed from the hash. What is only spelled otherwise, or left out instead of
 * said to be nothing, is the same.
 */
@ApplicationScoped
class ContentOfChange {

    private static final Integer NOBODY = 0;

    private final ObjectMapper json;
    private final PersonalIds ids;

    ContentOfChange(ObjectMapper json, PersonalIds ids) {
        this.json = json;
        this.ids = ids;
    }

    byte[] hash(UUID household, HouseholdChangeForm form) {
        return hashAsSent(household, asRead(form));
    }

    /** What was recorded before spellings were made one has the hash of what was sent. */
    boolean matches(byte[] stored, UUID household, HouseholdChangeForm form) {
        return Arrays.equals(stored, hash(household, form)) || Arrays.equals(stored, hashAsSent(household, form));
    }

    byte[] hashAsSent(UUID household, HouseholdChangeForm form) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(household.toString().getBytes(StandardCharsets.US_ASCII));
            return ids.hash(HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(form))));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private static HouseholdChangeForm asRead(HouseholdChangeForm form) {
        return new HouseholdChangeForm(
                form.id(),
                form.kind(),
                form.date(),
                form.reason(),
                form.paper(),
                form.member(),
                form.members(),
                asRead(form.person()),
                asRead(form.newHead()),
                form.area(),
                form.household(),
                asRead(form.formed()),
                NOBODY.equals(form.others()) ? null : form.others(),
                form.endReason(),
                asRead(form.corrected()),
                form.change());
    }

    private static MemberForm asRead(MemberForm person) {
        return person == null
                ? null
                : new MemberForm(
                        person.id(),
                        Spelling.normalize(person.name()),
                        person.sex(),
                        person.birthDate(),
                        person.ethnicGroup(),
                        person.relationship(),
                        PersonalIds.digits(person.personalId()));
    }

    private static NewHeadForm asRead(NewHeadForm head) {
        if (head == null) {
            return null;
        }
        boolean alone = head.members() == null || head.members().isEmpty();
        return new NewHeadForm(head.member(), asRead(head.person()), alone ? null : head.members());
    }

    private static FormedForm asRead(FormedForm formed) {
        return formed == null || formed.id() == null && formed.code() == null ? null : formed;
    }

    private static CorrectionForm asRead(CorrectionForm corrected) {
        return corrected == null
                ? null
                : new CorrectionForm(
                        Spelling.normalize(corrected.name()),
                        corrected.sex(),
                        corrected.birthDate(),
                        corrected.ethnicGroup(),
                        corrected.relationship(),
                        PersonalIds.digits(corrected.personalId()),
                        corrected.code());
    }
}
