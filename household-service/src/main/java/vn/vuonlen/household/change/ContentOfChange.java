package vn.vuonlen.household.change;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.UUID;
import vn.vuonlen.household.person.PersonalIds;

/**
 * Distinguishes a change that is sent again from another one under its id. Keyed, since a form has few facts and may have a
 * personal ID: without the key it could be guessed from the hash.
 */
@ApplicationScoped
class ContentOfChange {

    private final ObjectMapper json;
    private final PersonalIds ids;

    ContentOfChange(ObjectMapper json, PersonalIds ids) {
        this.json = json;
        this.ids = ids;
    }

    byte[] hash(UUID household, HouseholdChangeForm form) {
        try {
            var digest = MessageDigest.getInstance("SHA-256");
            digest.update(household.toString().getBytes(StandardCharsets.US_ASCII));
            return ids.hash(HexFormat.of().formatHex(digest.digest(json.writeValueAsBytes(form))));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
