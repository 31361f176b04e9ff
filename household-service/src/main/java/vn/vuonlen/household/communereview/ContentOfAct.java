package vn.vuonlen.household.communereview;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import jakarta.enterprise.context.ApplicationScoped;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.vuonlen.household.person.PersonalIds;

/**
 * Distinguishes an act that is sent again from another one under its id; of which communes it is does not matter. Keyed, since
 * it may name who complained, who could be guessed from the hash.
 */
@ApplicationScoped
class ContentOfAct {

    private final ObjectMapper json;
    private final PersonalIds ids;

    ContentOfAct(ObjectMapper json, PersonalIds ids) {
        this.json = json;
        this.ids = ids;
    }

    byte[] hash(CommuneActForm form) {
        try {
            ObjectNode content = json.valueToTree(form);
            content.remove("communes");
            var digest = MessageDigest.getInstance("SHA-256").digest(json.writeValueAsBytes(content));
            return ids.hash(HexFormat.of().formatHex(digest));
        } catch (JsonProcessingException | NoSuchAlgorithmException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
