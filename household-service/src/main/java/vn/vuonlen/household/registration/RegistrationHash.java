package vn.vuonlen.household.registration;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import vn.vuonlen.household.person.PersonalIds;

/** Distinguishes a repeated registration from another household under the same id. Personal IDs go in as hashes. */
final class RegistrationHash {

    private RegistrationHash() {}

    static byte[] of(Registration household, PersonalIds ids) {
        var content = new StringBuilder(100 * (1 + household.members().size()));
        line(content, household.code(), household.area(), household.registeredOn(), household.size());
        for (var member : household.members()) {
            line(content, member.id(), member.name(), member.sex(), member.birth(), member.ethnicGroup());
            var personalId = member.personalId();
            line(
                    content,
                    member.relationship(),
                    personalId == null ? null : HexFormat.of().formatHex(ids.hash(personalId)));
        }
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(content.toString().getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new AssertionError("Every JDK has SHA-256", e);
        }
    }

    /** The separators are unambiguous: normalized values hold neither a line break nor a tab. */
    private static void line(StringBuilder content, Object... values) {
        for (var value : values) {
            content.append(value).append('\t');
        }
        content.append('\n');
    }
}
